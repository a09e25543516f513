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
 * Runs {@code bin/tmux-orc} with a stand-in for Java that tells what it was given.
 */
class LauncherTests {

	private static final String JAVA = """
			#!/bin/sh
			echo "encoding ${LC_ALL-}"
			echo "options ${JAVA_TOOL_OPTIONS-}${JDK_JAVA_OPTIONS-}${_JAVA_OPTIONS-}${CLASSPATH-}"
			printf '<%s>' "$@"
			exit 3
			""";

	private final Map<String, String> environment = new HashMap<>(Map.of("PATH", System.getenv("PATH")));

	@TempDir
	private Path folder;

	private Path launcher;

	@BeforeEach
	void makeProgramFolder() throws Exception {
		this.folder = this.folder.toRealPath();
		this.launcher = ScriptRun.script(this.folder.resolve("a place/tmux-orc/bin/tmux-orc"),
				Files.readString(Path.of("src/main/bin/tmux-orc")));
		ScriptRun.script(this.folder.resolve("a place/tmux-orc/runtime/bin/java"), JAVA);
	}

	@Test
	void runPassesArgumentsAndExitCodeUnchanged() throws Exception {
		ScriptRun run = run(this.launcher.toString(), "agent send", "", "a  \"b\" $(c) \\ *", "--", "grüß ✓ 😀",
				"x\ny");
		assertThat(run.output()).endsWith("lib/tmux-orc.jar><agent send><><a  \"b\" $(c) \\ *><--><grüß ✓ 😀><x\ny>");
		assertThat(run.errors()).isEmpty();
		assertThat(run.exitCode()).isEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a place/tmux-orc/bin/tmux-orc", "./a place/tmux-orc/bin/../bin/tmux-orc" })
	void runWhenCalledByARelativePathTellsTheAbsoluteOne(String path) throws Exception {
		assertThat(run(path).output()).contains("<-Dorc.program=" + this.launcher + ">");
	}

	@Test
	void runWhenCalledThroughLinksFindsItsFolderAndTellsTheLink() throws Exception {
		Path inner = Files.createDirectories(this.folder.resolve("links")).resolve("inner");
		Files.createSymbolicLink(inner, Path.of("../a place/tmux-orc/bin/tmux-orc"));
		Path outer = Files.createSymbolicLink(this.folder.resolve("tmux-orc"), inner);
		this.environment.put("PATH", this.folder + ":" + System.getenv("PATH"));
		this.environment.put("CDPATH", this.folder.toString());
		assertThat(run("/bin/sh", "-c", "tmux-orc list").output()).contains("<-Dorc.program=" + outer + ">")
			.endsWith("<-jar><" + this.folder + "/a place/tmux-orc/lib/tmux-orc.jar><list>");
	}

	@Test
	void runWhenTheFolderIsALinkTellsTheLink() throws Exception {
		Path current = Files.createSymbolicLink(this.folder.resolve("current"), Path.of("a place/tmux-orc"));
		assertThat(run(current + "/bin/tmux-orc").output()).contains("<-Dorc.program=" + current + "/bin/tmux-orc>",
				"<" + this.folder + "/a place/tmux-orc/lib/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "C", "POSIX", "xx_YY.UTF-8", "" })
	void runWhenTheLocaleIsNotUtf8UsesOneThatIs(String locale) throws Exception {
		this.environment.put("LC_ALL", locale);
		assertThat(run(this.launcher.toString()).output()).startsWith("encoding C.UTF-8\n");
	}

	@Test
	void runWhenTheLocaleIsUtf8LeavesItAlone() throws Exception {
		this.environment.put("LANG", "C.UTF-8");
		assertThat(run(this.launcher.toString()).output()).startsWith("encoding \n");
	}

	@Test
	void runLeavesOutOptionsForOtherJavaPrograms() throws Exception {
		for (String name : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH")) {
			this.environment.put(name, "-Dsurprise");
		}
		assertThat(run(this.launcher.toString()).output()).contains("options \n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<&-", ">&-", "2>&-", "<&- >&- 2>&-" })
	void runWhenAStreamIsClosedGivesJavaAnEmptyOne(String closed) throws Exception {
		ScriptRun.script(this.folder.resolve("a place/tmux-orc/runtime/bin/java"),
				"#!/bin/sh\ntrue 3<&0 && true 3>&1 && true 3>&2\n");
		ScriptRun run = run("/bin/sh", "-c", "\"$0\" help " + closed, this.launcher.toString());
		assertThat(run.exitCode()).isZero();
		assertThat(run.errors() + run.output()).isEmpty();
	}

	@Test
	void runBecomesTheJavaProcessSoThatSignalsReachIt() throws Exception {
		ScriptRun.script(this.folder.resolve("a place/tmux-orc/runtime/bin/java"), "#!/bin/sh\necho $PPID\n");
		assertThat(run(this.launcher.toString()).output()).isEqualTo(ProcessHandle.current().pid() + "\n");
	}

	private ScriptRun run(String... command) throws Exception {
		List<String> absolute = new ArrayList<>(List.of(command));
		if (!command[0].startsWith("/")) {
			absolute.addAll(0, List.of("/bin/sh", "-c", "\"$@\"", "sh"));
		}
		return ScriptRun.of(this.folder, this.environment, absolute);
	}

}
