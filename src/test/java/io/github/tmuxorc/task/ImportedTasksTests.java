package io.github.tmuxorc.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.tmuxorc.agent.Caller;

import static org.assertj.core.api.Assertions.assertThat;

class ImportedTasksTests {

	private static final Caller PERSON = new Caller(Caller.PERSON, null, true);

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@SuppressWarnings("NullAway.Init")
	private Tasks tasks;

	@BeforeEach
	void open() {
		this.tasks = TestBoards.in(this.folder);
	}

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

	private List<Task> add(String markdown) throws IOException {
		Path file = this.folder.resolve("plan.md");
		Files.writeString(file, markdown);
		return this.tasks.add("work", PERSON, TaskDocument.read(file.toString()));
	}

}
