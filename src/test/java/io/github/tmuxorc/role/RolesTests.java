package io.github.tmuxorc.role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.tmuxorc.failure.FailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RolesTests {

	private static final List<String> SHIPPED = Roles.SHIPPED;

	@TempDir
	private Path folder;

	@SuppressWarnings("NullAway.Init")
	private Roles roles;

	@BeforeEach
	void createRoles() {
		this.roles = new Roles(this.folder.resolve("roles"));
	}

	@ParameterizedTest
	@FieldSource("SHIPPED")
	void shippedRoleSaysWhenItsWorkIsDone(String name) {
		Role role = this.roles.read(name);
		assertThat(role.name()).isEqualTo(name);
		assertThat(role.description()).endsWith(".").doesNotContain("\n");
		assertThat(role.text()).startsWith("You ")
			.containsOnlyOnce("\nDone means: ")
			.doesNotContain("---")
			.hasSizeLessThan(1400);
	}

	@Test
	void shippedRolesAreThoseOfTheFolder() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("config/roles"))) {
			assertThat(files.map((file) -> file.getFileName().toString().replaceFirst("[.]md$", "")).sorted())
				.isEqualTo(Roles.SHIPPED);
		}
	}

	@Test
	void namesAreThoseThatAreShippedAndTheUsersOwn() throws IOException {
		assertThat(this.roles.names()).isEqualTo(SHIPPED);
		write("pilot", "---\ndescription: Flies.\n---\nFly.\n");
		write(".hidden", "");
		Files.writeString(this.folder.resolve("roles/notes.txt"), "");
		assertThat(this.roles.names()).hasSize(SHIPPED.size() + 1).contains("pilot").isSorted();
	}

	@Test
	void ownRoleWinsAndChangesAtOnce() throws IOException {
		write("qa", "---\r\ndescription: Ours.\r\n---\r\n\r\nTest.\r\n\r\n---\r\nMore.\r\n");
		assertThat(this.roles.read("qa")).isEqualTo(new Role("qa", "Ours.", List.of(), "Test.\n\n---\nMore."));
		write("qa", "---\ndescription: Others.\ncommands: [task add]\n---\n");
		assertThat(this.roles.read("qa")).isEqualTo(new Role("qa", "Others.", List.of("task add"), ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "pilot", "", "../agents/claude", "QA" })
	void unknownRoleIsRefusedWithThoseThatThereAre(String name) {
		assertThatExceptionOfType(RoleNotFoundException.class).isThrownBy(() -> this.roles.read(name))
			.withMessage("No role is called '" + name + "'. Choose one of: " + String.join(", ", SHIPPED) + ".");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Test.                                   | does not begin with a map between two lines of '---'
			---\\ndescription: a                    | does not begin with a map between two lines of '---'
			---\\ndescription: a\\ncolour: b\\n---\\n | Nothing is called 'colour', in FILE, line 3.
			---\\ntitle: a\\n---\\n                 | 'description' is missing, in FILE, line 2.
			---\\n\\ndescription: [\\n---\\n        | This is not YAML
			""")
	void fileThatIsWrongIsRefusedWithItsLine(String content, String message) throws IOException {
		Path file = write("bad", content.replace("\\n", "\n"));
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.roles.read("bad"))
			.withMessageContaining(message.replace("FILE", file.toString()));
	}

	@Test
	void fileThatIsNoTextIsRefused() throws IOException {
		Files.write(Files.createDirectories(this.folder.resolve("roles")).resolve("bad.md"),
				new byte[] { (byte) 0xff });
		assertThatExceptionOfType(FailedException.class).isThrownBy(() -> this.roles.read("bad"))
			.withMessageEndingWith("Check its permissions, and that it is text in UTF-8.");
	}

	private Path write(String name, String content) throws IOException {
		return Files.writeString(Files.createDirectories(this.folder.resolve("roles")).resolve(name + ".md"), content);
	}

}
