package io.github.tmuxorc.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TaskReaderTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path temporary;

	@SuppressWarnings("NullAway.Init")
	private Path folder;

	@BeforeEach
	void createFolder() throws IOException {
		this.folder = this.temporary.resolve("work");
		Files.createDirectories(this.folder.resolve("inner"));
		Files.writeString(this.folder.resolve("a b.txt"), "one  two\tthree\nfour\n");
		Files.writeString(this.folder.resolve("one.txt"), "one");
		Files.writeString(this.temporary.resolve("outside.txt"), "x");
	}

	@Test
	void taskOfABriefingDecides() throws IOException {
		assertThat(TaskReader.read("You are crew:a.\n\nYou test.\n\nYour task:\nSay hello\nto all.").run(this.folder))
			.isEqualTo("hello");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			say Hello, World.                  | Hello, World.
			SAY hello                          | hello
			please say hello                   | hello
			count words in a b.txt             | a b.txt has 4 words.
			Count the words in "a b.txt"       | a b.txt has 4 words.
			count lines in a b.txt.            | a b.txt has 2 lines.
			count words of one.txt             | one.txt has 1 word.
			count lines in one.txt             | one.txt has 0 lines.
			count words in ../outside.txt      | WORK/../outside.txt has 1 word.
			count words in none.txt            | I found no file called none.txt.
			count words in inner               | inner is not a regular file, so I cannot count in it.
			count lines in /dev/zero           | /dev/zero is not a regular file, so I cannot count in it.
			list files in inner                | inner is empty.
			list files in nowhere              | I found no folder called nowhere.
			wait 0.5                           | Waited 0.5 seconds.
			wait for 1 s                       | Waited 1 second.
			delete one.txt                     | Deleted one.txt.
			delete none                        | I found no file called none.
			delete inner                       | inner is a folder, and I delete only files.
			work on the tasks of the board: go | I found no program tmux-orc beside me.
			delete ../outside.txt              | ../outside.txt is outside my working folder, so I left it alone.
			""")
	void runWhenTaskIsKnownAnswers(String message, String answer) throws IOException {
		String expected = answer.replace("WORK/..", this.temporary.toString());
		assertThat(TaskReader.read(message).run(this.folder)).isEqualTo(expected);
		assertThat(this.temporary.resolve("outside.txt")).exists();
	}

	@Test
	void runWhenFolderHasFilesListsThemSorted() throws IOException {
		assertThat(TaskReader.read("list files in .").run(this.folder))
			.isEqualTo(this.folder + " has 3 entries:\na b.txt\ninner/\none.txt");
	}

	@Test
	void runWhenLinkLeadsOutsideDeletesNothing() throws IOException {
		Files.createSymbolicLink(this.folder.resolve("link"), this.temporary);
		assertThat(TaskReader.read("delete link/outside.txt").run(this.folder)).contains("outside my working folder");
		assertThat(this.temporary.resolve("outside.txt")).exists();
	}

	@Test
	void readWhenMessageHasManyLinesTakesTheFirst() throws IOException {
		assertThat(TaskReader.read("\n  say first\nsay second").run(this.folder)).isEqualTo("first");
	}

	@Test
	void readWhenMessageIsUnknownSaysWhatItCanDo() throws IOException {
		assertThat(TaskReader.read("write me a poem").run(this.folder)).contains("count words in FILE");
		assertThat(TaskReader.read("wait long").run(this.folder)).contains("wait SECONDS");
		assertThat(TaskReader.read("delete a\u0000b").run(this.folder)).startsWith("I found no file");
	}

	@Test
	void commandWhenNameIsOddQuotesIt() {
		assertThat(TaskReader.read("delete it's; x").command()).isEqualTo("rm 'it'\\''s; x'");
		assertThat(TaskReader.read("wait 2.5").millis()).isEqualTo(2500);
	}

}
