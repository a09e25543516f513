package io.github.tmuxorc.agent;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads the screens that were recorded from the real programs, by what they show alone.
 */
class ScreenCorpusTests {

	/** How many of a program's screens must be read right, by the screen alone. */
	private static final double RIGHT = 0.95;

	private static final Path FOLDER = Path.of("src/test/resources/screens");

	@Test
	void screenNamesItsStateAndSize() {
		assertThat(RecordedScreen.all(FOLDER)).hasSizeGreaterThan(800).allSatisfy((screen) -> {
			String name = screen.file().getFileName().toString();
			assertThat(name).matches("\\d{3}-" + screen.state() + "-\\d+\\.txt");
			assertThat(screen.lines()).isNotEmpty();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "claude", "codex", "gemini", "demo" })
	void screensOfAProgramAreReadRight(String program) {
		StateTally tally = Objects.requireNonNull(StateTally.byScreen(FOLDER).get(program));
		assertThat(tally.right()).as(() -> String.join("\n", tally.wrong()))
			.isGreaterThanOrEqualTo((int) Math.ceil(RIGHT * tally.count()));
	}

	@ParameterizedTest
	@EnumSource(names = { "WAITING", "BUSY", "DRAFT" })
	void screenOnWhichNothingMayBeTypedIsNotIdle(AgentState state) {
		StateTally tally = StateTally.sum(StateTally.byScreen(FOLDER).values());
		assertThat(tally.count(state)).isPositive();
		assertThat(tally.readAsIdle(state)).isEmpty();
	}

	@Test
	void dialogThatNoRuleKnowsIsNotIdle() {
		AgentPrograms programs = TestPrograms.shipped();
		assertThat(RecordedScreen.all(FOLDER)).filteredOn((screen) -> screen.state().equals("waiting"))
			.isNotEmpty()
			.allSatisfy((screen) -> {
				ComposerRule composer = programs.known(screen.program()).screen().composer();
				// As if a new version worded all its dialogs in another way.
				assertThat(screen.reading(new ScreenRules(composer, List.of())).sightings())
					.as(screen.file().toString())
					.extracting(ScreenSighting::state)
					.doesNotContain(AgentState.IDLE);
			});
	}

}
