package io.github.tmuxorc.agent;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionReaderTests {

	private static final AgentPrograms PROGRAMS = TestPrograms.shipped();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					claude | 009 | Select login method: | 3 | Claude account with subscription · Individual, Team, or Enterprise
					claude | 040 | Do you want to proceed? | 4 | Yes
					claude | 042 | Do you want to proceed? | 4 | No
					claude | 047 | Do you want to make this edit to notes.txt? | 3 | Yes
					claude | 051 | Which colour? | 4 | Type something.
					claude | 135 | Exit plan mode? | 2 | Yes, and switch to default (ask each time) for this session
					codex  | 041 | Would you like to run the following command? | 3 | Yes, and don't ask again for commands that start with `touch made.txt` (p)
					codex  | 063 | Select a review preset | 4 | Review against a base branch  (PR Style)
					gemini | 001 | Do you trust the files in this folder? | 3 | Trust folder (project)
					gemini | 042 | Allow execution of [Shell]? | 3 | No, suggest changes (esc)
					gemini | 045 | Apply this change? | 4 | Allow once
					gemini | 048 | Do you want to proceed? | 3 | Allow once
					gemini | 049 | Which colour? | 3 | Red Warm
					demo   | 001 | Do you trust the files in this folder? | 2 | Yes, I trust this folder
					""")
	void questionAndOptionsAreTheSameAtEachWidth(String program, String number, String asked, int options,
			String selected) {
		List<RecordedScreen> screens = screens(program, number);
		assertThat(screens).hasSizeGreaterThanOrEqualTo(3).allSatisfy((screen) -> {
			AgentQuestion question = Objects.requireNonNull(question(screen));
			assertThat(question.question()).hasToString(asked);
			assertThat(question.options()).hasSize(options);
			assertThat(question.selected()).extracting(AgentQuestion.Option::label).hasToString(selected);
		});
	}

	@Test
	void labelThatIsBrokenByTheWidthIsJoined() {
		AgentQuestion question = Objects.requireNonNull(question(screens("claude", "045").stream()
			.filter((screen) -> screen.file().toString().endsWith("-60.txt"))
			.findFirst()
			.orElseThrow()));
		assertThat(question.options().get(1).label()).hasToString(
				"Yes, and switch to accept edits (auto-approve file edits and common file commands) for this session (shift+tab)");
	}

	@Test
	void menuWithTwoListsHasNoOptionsThatCanBeChosen() {
		assertThat(screens("gemini", "064")).isNotEmpty().allSatisfy((screen) -> {
			AgentQuestion question = Objects.requireNonNull(question(screen));
			assertThat(question.options()).isEmpty();
		});
	}

	@Test
	void screenWithAComposerAsksNothing() {
		assertThat(RecordedScreen.all(Path.of("src/test/resources/screens")))
			.filteredOn((screen) -> List.of("idle", "draft").contains(screen.state()))
			.allSatisfy((screen) -> assertThat(question(screen)).isNull());
	}

	private static List<RecordedScreen> screens(String program, String number) {
		return RecordedScreen.all(Path.of("src/test/resources/screens"))
			.stream()
			.filter((screen) -> screen.program().equals(program)
					&& screen.file().getFileName().toString().startsWith(number + "-"))
			.toList();
	}

	private static @Nullable AgentQuestion question(RecordedScreen screen) {
		return screen.reading(PROGRAMS.known(screen.program()).screen()).question();
	}

}
