package io.github.tmuxorc.tmux.control;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;

import io.github.tmuxorc.tmux.OwnPane;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.tmux.TmuxServerExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(TmuxServerExtension.class)
class TmuxConfigurationTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path state;

	private ApplicationContextRunner runner() {
		return new ApplicationContextRunner().withUserConfiguration(Scan.class)
			.withPropertyValues("orc.state-directory=" + this.state);
	}

	@ParameterizedTest
	@CsvSource({ "other=1,0", "orc.long-lived=true,1" })
	void clientIsMadeForTheServerAndForHowLongItIsUsed(String longLived, int connections, TmuxServer server) {
		server.startSession("work");
		runner()
			.withPropertyValues("TMUX_ORC_SOCKET=" + server.socket(), "orc.tmux.socket=/nowhere/tmux",
					"orc.tmux.limit=20s")
			.withPropertyValues(longLived)
			.run((context) -> {
				assertThat(context.getBean(TmuxClient.class).sessions()).hasSize(1);
				assertThat(context).hasSingleBean(OwnPane.class);
				List<String> clients = Stream.of(server.tmux("list-clients").split("\n"))
					.filter((client) -> !client.isEmpty())
					.toList();
				assertThat(clients).hasSize(connections);
			});
	}

	@Test
	void clientWhenNoVariableIsSetUsesTheSocketOfTheFile(TmuxServer server) {
		server.startSession("work");
		runner().withPropertyValues("TMUX_ORC_SOCKET=", "orc.tmux.socket=" + server.socket())
			.run((context) -> assertThat(context.getBean(TmuxClient.class).sessions()).hasSize(1));
	}

	@Test
	void clientWhenNoPropertyIsSetIsMadeWithoutAskingTmux() {
		runner().run((context) -> assertThat(context).hasSingleBean(TmuxClient.class));
	}

	@ComponentScan({ "io.github.tmuxorc.tmux", "io.github.tmuxorc.process" })
	static class Scan {

	}

}
