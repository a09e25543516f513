package io.github.tmuxorc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs the program folder where there is no Java, and in odd environments.
 */
class ProgramFolderIT {

	private static final Path PROGRAM = Path.of(System.getProperty("orc.program.directory"));

	private final Map<String, String> environment = new HashMap<>();

	@TempDir
	private Path folder;

	@BeforeEach
	void makeEnvironment() throws Exception {
		Path tools = Files.createDirectory(this.folder.resolve("tools"));
		Files.createSymbolicLink(tools.resolve("locale"), Path.of("/usr/bin/locale"));
		Files.createSymbolicLink(tools.resolve("readlink"), Path.of("/usr/bin/readlink"));
		this.environment.put("PATH", tools.toString());
		this.environment.put("HOME", Files.createDirectory(this.folder.resolve("home")).toString());
	}

	@Test
	void runWithoutAnyJavaPrintsTheVersion() throws Exception {
		ScriptRun run = run("bin/tmux-orc", "--version");
		assertThat(run.errors()).isEmpty();
		assertThat(run.output()).matches("tmux-orc \\d+\\.\\d+\\.\\d+\\S*\n");
		assertThat(run.exitCode()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "C", "POSIX", "xx_YY.UTF-8", "C.UTF-8" })
	void runInAnyLocaleKeepsArguments(String locale) throws Exception {
		this.environment.put("LC_ALL", locale);
		ScriptRun run = run("bin/tmux-orc", "grüß-✓-😀");
		assertThat(run.errors()).contains("'grüß-✓-😀'");
		assertThat(run.output()).isEmpty();
		assertThat(run.exitCode()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "command", "session" })
	void cacheFitsTheProgram(String cache) throws Exception {
		ScriptRun run = run("runtime/bin/java", "@" + PROGRAM + "/lib/java.options", "-XX:AOTMode=on",
				"-XX:AOTCache=" + PROGRAM + "/lib/" + cache + ".aot", "-jar", PROGRAM + "/lib/tmux-orc.jar",
				"--version");
		assertThat(run.errors()).isEmpty();
		assertThat(run.exitCode()).isZero();
	}

	private ScriptRun run(String program, String... arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of(PROGRAM.resolve(program).toString()));
		command.addAll(List.of(arguments));
		return ScriptRun.of(this.folder, this.environment, command);
	}

}
