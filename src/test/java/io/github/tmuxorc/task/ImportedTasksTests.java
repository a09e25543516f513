package io.github.tmuxorc.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.agent.Caller;

import static org.assertj.core.api.Assertions.assertThat;

class ImportedTasksTests {

	private static final Caller PERSON = new Caller(Caller.PERSON, null, true);

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@Test
	void textThatIsTooLongForATaskIsCutAtALinesEndAndTellsWhereTheRestIs() throws IOException {
		String sql = "insert into item values (1, 'one');\n".repeat(800);
		List<Task> added = add(
				"# Shop\n\n## Data\n```sql\n" + sql + "```\n- [ ] " + "💡".repeat(11_000) + "\n## Sql\n" + sql);
		assertThat(added).extracting(Task::title).containsExactly("💡".repeat(60) + " …", "Sql");
		assertThat(added.getFirst().text()).endsWith("💡\n(The rest is in the document, from line 806.)");
		assertThat(added.getLast().text()).startsWith("In: Shop\n\ninsert into")
			.endsWith("'one');\n(The rest is in the document, from line 807.)")
			.hasSizeBetween(19_900, 20_000);
	}

	@Test
	void titlesOfControlCharactersAloneAreNoTasks() throws IOException {
		assertThat(add("- [ ] \u0001\n- [x] \u2003\n1. \u0002\u2028\n## \u0003\nText.\n- [ ] one\u2028more\n"))
			.extracting(Task::title)
			.containsExactly("one more");
	}

	@Test
	void sectionThatIsPutBeforeOthersGivesItsOwnTasksAndDoublesNone() throws IOException {
		add("## Basket\n- [ ] Tests\n## Bill\n- [ ] Tests\n");
		assertThat(add("## Search\n- [ ] Tests\n## Basket\n- [ ] Tests\n## Bill\n- [ ] Tests\n")).extracting(Task::text)
			.containsExactly("In: Search");
		assertThat(add("## Find\n- [ ] Tests\n## Basket\n- [ ] Tests\n## Bill\n- [ ] Tests\n")).as("renamed").isEmpty();
	}

	@Test
	void taskThatIsNotDoneWaitsForWhatIsNewInIt() throws IOException {
		add("- [ ] Parent\n  - [ ] C1\n- [x] Old\n");
		assertThat(add("- [ ] Parent\n  - [ ] C1\n  - [ ] C2\n- [x] Old\n  - [ ] C3\n")).extracting(Task::title)
			.containsExactly("C2", "C3");
		TaskBoard board = tasks().board("work");
		assertThat(board.find(2).needs()).containsExactly(1, 4);
		assertThat(board.find(3).needs()).isEmpty();
	}

	@Test
	void itemThatWouldWaitForItselfWaitsForNothing() throws IOException {
		add("- [ ] Parent\n- [ ] C1\n");
		tasks().change("work", PERSON, 2, new TaskChange(null, null, List.of(1), null));
		assertThat(add("- [ ] Parent\n  - [ ] New\n    - [ ] C1\n")).hasSize(1);
		assertThat(tasks().board("work").find(1).needs()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "- [ ] \u001b[1mBuild\u0007 it\n", "- [ ] Build\u0085it\n", "1. a\u0000b\t\tc\n",
			"## S\u0001\u0002T\n- [ ] one\n## S\u0003 T\n- [ ] one\n", "# A\tB\n## one\nText.\n" })
	void documentIsKnownAgainWhateverItsTitlesHold(String markdown) throws IOException {
		assertThat(add(markdown)).isNotEmpty();
		assertThat(add(markdown)).isEmpty();
	}

	@Test
	void longTitleIsNeverCutWithinACharacter() throws IOException {
		String markdown = "- [ ] x" + "💡".repeat(80) + "\n- [ ] " + "💡".repeat(80) + "\n";
		assertThat(add(markdown)).extracting(Task::title)
			.containsExactly("x" + "💡".repeat(59) + " …", "💡".repeat(60) + " …");
		assertThat(add(markdown)).isEmpty();
	}

	private List<Task> add(String markdown) throws IOException {
		Path file = this.folder.resolve("plan.md");
		Files.writeString(file, markdown);
		return tasks().add("work", PERSON, TaskDocument.read(file.toString()));
	}

	private Tasks tasks() {
		return TestBoards.in(this.folder);
	}

}
