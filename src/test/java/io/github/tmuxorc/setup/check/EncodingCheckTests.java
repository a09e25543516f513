package io.github.tmuxorc.setup.check;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.tmuxorc.setup.OperatingSystem;
import io.github.tmuxorc.setup.UserEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class EncodingCheckTests {

	@Test
	void runWhenItIsUtf8IsFineAndNamesTheLocale() {
		assertThat(run("UTF-8", Map.of("LC_ALL", "", "LC_CTYPE", "de_DE.UTF-8", "LANG", "C")))
			.isEqualTo(Finding.ok("encoding", "Text is UTF-8, by the locale 'de_DE.UTF-8'."));
	}

	@Test
	void runWhenItIsNotUtf8Warns() {
		assertThat(run("ANSI_X3.4-1968", Map.of("LANG", "POSIX")))
			.isEqualTo(Finding.warning("encoding", "The locale is 'POSIX', in which what is not ASCII gets lost.",
					"Install a locale such as C.UTF-8, and set LC_ALL to it."));
	}

	private static Finding run(String encoding, Map<String, String> variables) {
		return new EncodingCheck(encoding, new UserEnvironment(variables, OperatingSystem.LINUX)).run().getFirst();
	}

}
