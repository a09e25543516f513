package io.github.tmuxorc.role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.RefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RoleCommandsTests {

	@TempDir
	private Path folder;

	@Test
	void listTellsWhereEachRoleIsDescribedAndWhatIsWrongWithIt() throws IOException {
		Files.writeString(this.folder.resolve("qa.md"), "---\ndescription: Ours.\n---\n");
		Files.writeString(this.folder.resolve("docs.md"), "broken");
		List<RoleList.Entry> roles = commands().list().roles();
		assertThat(roles).extracting(RoleList.Entry::name).isEqualTo(Roles.SHIPPED);
		assertThat(roles).contains(new RoleList.Entry("qa", "Ours.", this.folder.resolve("qa.md").toString(), null));
		assertThat(commands().list()).asString()
			.containsPattern("reviewer +Reads changes .* shipped")
			.contains(this.folder.resolve("docs.md") + " does not begin with a map");
	}

	@Test
	void showPrintsTheTextOfARole() {
		assertThat(commands().show("security")).asString()
			.startsWith("security: Finds how a thing can be misused")
			.contains("\n\nYou look for")
			.contains("\nDone means: ");
	}

	@Test
	void exportedRoleIsTheUsersFromThenOn() throws IOException {
		assertThat(commands().export(List.of("qa", "pm"), null, null)).asString()
			.isEqualTo(this.folder.resolve("qa.md") + "\n" + this.folder.resolve("pm.md"));
		assertThat(commands().show("qa")).isEqualTo(RoleText.of(new Roles(Path.of("/no/such")).read("qa")));
		Files.writeString(this.folder.resolve("qa.md"), "---\ndescription: Ours.\n---\nTest.\n");
		assertThat(commands().show("qa").text()).isEqualTo("Test.");
	}

	@Test
	void exportWritesAllIntoAnotherFolder() {
		Path other = this.folder.resolve("a b/ü");
		assertThat(commands().export(null, other.toString(), null).files()).hasSameSizeAs(Roles.SHIPPED);
		assertThat(new Roles(other).names()).isEqualTo(Roles.SHIPPED);
		assertThat(this.folder.resolve("qa.md")).doesNotExist();
	}

	@Test
	void exportNeverTouchesAFileThatIsThereUnlessForced() throws IOException {
		Path file = Files.writeString(this.folder.resolve("qa.md"), "mine");
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> commands().export(List.of("docs", "qa"), null, null))
			.withMessageStartingWith(file + " is there already; nothing was written.");
		assertThat(file).hasContent("mine");
		assertThat(this.folder.resolve("docs.md")).doesNotExist();
		commands().export(List.of("docs", "qa"), null, true);
		assertThat(file).content().startsWith("---\ndescription: Finds out");
	}

	@Test
	void exportRefusesWhatIsNotShippedOrCannotBeWritten() throws IOException {
		Files.writeString(this.folder.resolve("pilot.md"), "---\ndescription: Flies.\n---\n");
		assertThatExceptionOfType(RoleNotFoundException.class)
			.isThrownBy(() -> commands().export(List.of("qa", "pilot"), null, true));
		assertThatExceptionOfType(RoleNotFoundException.class)
			.isThrownBy(() -> commands().export(List.of("../qa"), null, true));
		assertThat(this.folder.resolve("qa.md")).doesNotExist();
		assertThatExceptionOfType(FailedException.class)
			.isThrownBy(() -> commands().export(List.of("qa"), this.folder.resolve("pilot.md").toString(), null))
			.withMessageContaining("cannot be written");
	}

	private RoleCommands commands() {
		return new RoleCommands(new Roles(this.folder));
	}

}
