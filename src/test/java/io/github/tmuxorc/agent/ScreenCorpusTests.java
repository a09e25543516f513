package io.github.tmuxorc.agent;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads the screens that were recorded from the real programs, by what they show alone.
 */
class ScreenCorpusTests {

	// Programs with rules for their screens.
	private static final Set<String> KNOWN = Set.of("claude", "demo");

	private static final List<RecordedScreen> SCREENS = RecordedScreen.all(Path.of("src/test/resources/screens"));

	@Test
	void screenNamesItsStateAndSize() {
		assertThat(SCREENS).hasSizeGreaterThan(150).allSatisfy((screen) -> {
			String name = screen.file().getFileName().toString();
			assertThat(name).matches("\\d{3}-" + screen.state() + "-\\d+\\.txt");
			assertThat(screen.lines()).isNotEmpty();
		});
	}

	@ParameterizedTest
	@EnumSource(names = { "WAITING", "BUSY", "DRAFT" })
	void screenOnWhichNothingMayBeTypedIsNotIdle(AgentState state) {
		StateTally tally = StateTally
			.byScreen(SCREENS.stream().filter((screen) -> KNOWN.contains(screen.program())).toList());
		assertThat(tally.count(state)).isPositive();
		assertThat(tally.readAsIdle(state)).isEmpty();
	}

}
