package io.github.tmuxorc.server;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.server.ResourceAddress.Kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ResourceAddressTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			orc://agents/qa               | AGENT | qa
			orc://agents/shop:qa          | AGENT | shop:qa
			orc://agents/shop%3Aqa        | AGENT | shop:qa
			orc://agents/my%20shop:pr%C3%BCfer | AGENT | my shop:prüfer
			orc://agents/prüfer           | AGENT | prüfer
			orc://agents/a/b:qa           | AGENT | a/b:qa
			orc://agents/a+b              | AGENT | a+b
			orc://agents/%253             | AGENT | %3
			orc://agents/%3               | AGENT | %3
			orc://agents/100%             | AGENT | 100%
			orc://panes/%253              | PANE  | %3
			orc://panes/%3                | PANE  | %3
			orc://panes/%31               | PANE  | %31
			orc://panes/%2531             | PANE  | %31
			orc://panes/%25               | PANE  | %25
			orc://panes/%12345            | PANE  | %12345
			orc://roles/qa                | ROLE  | qa
			""")
	void uriIsDecoded(String uri, Kind kind, String name) {
		assertThat(ResourceAddress.parse(uri)).isEqualTo(new ResourceAddress(kind, name));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			AGENT | shop:qa          | orc://agents/shop:qa
			AGENT | my shop/x:prüfer | orc://agents/my%20shop%2Fx:pr%C3%BCfer
			AGENT | a%b?c#d          | orc://agents/a%25b%3Fc%23d
			PANE  | %3               | orc://panes/%253
			""")
	void listedUriLeadsBack(Kind kind, String name, String uri) {
		ResourceAddress address = new ResourceAddress(kind, name);
		assertThat(address.uri()).isEqualTo(uri);
		assertThat(ResourceAddress.parse(uri)).isEqualTo(address);
	}

	@Test
	void allAgentsHaveOneUri() {
		assertThat(ResourceAddress.parse("orc://agents")).isEqualTo(new ResourceAddress(Kind.AGENTS, ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "orc://", "orc://agent", "orc://agents/", "orc://panes", "orc://panes/",
			"file:///etc/passwd", "agents" })
	void uriOfNothingIsNotFound(String uri) {
		assertThatExceptionOfType(RequestRefusedException.class).isThrownBy(() -> ResourceAddress.parse(uri))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(-32002))
			.withMessageStartingWith("No resource has the URI '" + uri + "'. ");
	}

}
