package io.github.tmuxorc.agent;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads the screens that were recorded from the real programs, by what they show alone.
 */
class ScreenCorpusTests {

	// Programs with rules for their screens.
	private static final List<String> KNOWN = List.of("claude", "demo");

	private static final Path FOLDER = Path.of("src/test/resources/screens");

	@Test
	void screenNamesItsStateAndSize() {
		assertThat(RecordedScreen.all(FOLDER)).hasSizeGreaterThan(150).allSatisfy((screen) -> {
			String name = screen.file().getFileName().toString();
			assertThat(name).matches("\\d{3}-" + screen.state() + "-\\d+\\.txt");
			assertThat(screen.lines()).isNotEmpty();
		});
	}

	@ParameterizedTest
	@EnumSource(names = { "WAITING", "BUSY", "DRAFT" })
	void screenOnWhichNothingMayBeTypedIsNotIdle(AgentState state) {
		Map<String, StateTally> tallies = StateTally.byScreen(FOLDER);
		for (String program : KNOWN) {
			StateTally tally = Objects.requireNonNull(tallies.get(program), program);
			assertThat(tally.readAsIdle(state)).isEmpty();
		}
	}

}
