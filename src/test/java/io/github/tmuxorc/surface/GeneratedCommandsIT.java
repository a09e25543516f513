package io.github.tmuxorc.surface;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.tmuxorc.CommandBeans;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the commands that the build wrote down against the annotations.
 */
class GeneratedCommandsIT {

	@TempDir
	private Path folder;

	@Test
	void helpOfEveryCommandSaysWhatTheAnnotationsSay() throws Exception {
		List<MethodCommand> commands = CommandCatalog.of(CommandBeans.find()).commands();
		assertThat(commands).hasSizeGreaterThan(20);
		ProgramRun run = ProgramRun.in(this.folder)
			.reading(commands.stream()
				.map((command) -> "help " + command.getName() + "\n")
				.collect(Collectors.joining()))
			.run();
		assertThat(run.errors()).isEmpty();
		assertThat(run.output()).isEqualTo(commands.stream().map(HelpText::of).collect(Collectors.joining()));
	}

	@Test
	void descriptionOfEveryCommandSaysWhatTheAnnotationsSay() throws Exception {
		ProgramRun run = ProgramRun.in(this.folder).run("reflect", "--json");
		assertThat(run.errors()).isEmpty();
		assertThat(run.output()).contains(CommandCatalog.of(CommandBeans.find())
			.descriptions()
			.stream()
			.map(AnswerJson::write)
			.collect(Collectors.joining(",", "{\"commands\":[", "],\"globalOptions\":[")));
	}

}
