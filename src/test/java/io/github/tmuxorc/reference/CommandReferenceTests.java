package io.github.tmuxorc.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import io.github.tmuxorc.CommandBeans;
import io.github.tmuxorc.surface.CommandCatalog;
import io.github.tmuxorc.surface.CommandDescription;
import io.github.tmuxorc.surface.ParameterDescription;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the reference of the commands against the annotations, and writes it anew with
 * {@code -Dorc.docs.write}.
 */
class CommandReferenceTests {

	private static final Path FILE = Path.of("src/docs/commands.md");

	private final CommandCatalog catalog = CommandCatalog.of(CommandBeans.find());

	@Test
	void pageSaysWhatTheAnnotationsSay() throws IOException {
		String page = text(ReferenceFormat.MARKDOWN) + "\n";
		if (System.getProperty("orc.docs.write") != null) {
			Files.writeString(FILE, page);
		}
		assertThat(FILE).as("./mvnw test -Dtest=CommandReferenceTests -DargLine=-Dorc.docs.write=1 writes it")
			.content()
			.isEqualTo(page);
	}

	@Test
	void treeTellsOfEveryCommandAndParameter() {
		String tree = text(ReferenceFormat.TREE);
		assertThat(tree).startsWith("agent\n  agent answer: Choose an option of an agent's open dialog.\n"
				+ "      tool agent_answer\n      AGENT");
		assertThat(tree).contains("  agent list (list): ",
				"      no tool: It changes what is installed on the machine, which is for the user to decide.",
				"idle|busy|", ", default idle ", "text..., required", "--fresh    flag ", "all commands\n");
		for (CommandDescription command : this.catalog.descriptions()) {
			assertThat(tree).contains("  " + command.name());
			command.options().forEach((option) -> assertThat(tree).contains(option.name()));
		}
	}

	@Test
	void jsonHasTheSameMembersWithAndWithoutTheFormat() {
		assertThat(text(ReferenceFormat.JSON)).startsWith("{\"commands\":[{\"name\":\"agent answer\",\"aliases\":[],")
			.contains("\"type\":\"number\",\"required\":false,\"repeats\":false,\"defaultValue\":\"50\"")
			.contains("\"tool\":\"agent_answer\"")
			.contains("\"name\":\"server start\"", "\"shellOnly\":\"Whoever could call it is served already.\"")
			.contains("\"globalOptions\":[{\"name\":\"--json\"");
	}

	@Test
	void defaultIsKnownWhereADescriptionNamesOne() {
		for (CommandDescription command : this.catalog.descriptions()) {
			for (ParameterDescription parameter : command.options()) {
				assertThat(parameter.defaultValue() != null).as("%s %s", command.name(), parameter)
					.isEqualTo(parameter.description().toLowerCase(Locale.ROOT).contains("default"));
			}
		}
	}

	private String text(ReferenceFormat format) {
		return CommandReference.of(this.catalog, CompletedShell::toString, format).toString();
	}

}
