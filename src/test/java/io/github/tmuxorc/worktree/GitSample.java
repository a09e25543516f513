package io.github.tmuxorc.worktree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.process.ProgramCall;
import io.github.tmuxorc.process.ProgramResult;
import io.github.tmuxorc.process.ProgramRunner;
import io.github.tmuxorc.process.SystemProgramRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A repository of a test's own, with a git that reads no settings of the machine.
 *
 * @param project its main work tree
 */
public record GitSample(Path project) {

	/**
	 * Make a repository with one commit on the branch {@code main}.
	 * @param project its folder, which is made
	 * @return the repository
	 */
	public static GitSample at(Path project) {
		GitSample sample = new GitSample(folder(project));
		sample.git(project, "init", "-q", "-b", "main");
		sample.commit(project, "readme", "one\n");
		return sample;
	}

	/**
	 * Work trees that are made by the isolated git.
	 * @return the work trees
	 */
	public static WorkTrees workTrees() {
		return new WorkTrees(new Git(runner(), System.getenv("PATH")));
	}

	// NullAway forgets that a value may be null where the record is compiled already.
	@SuppressWarnings("NullAway")
	static ProgramRunner runner() {
		return (call) -> {
			Map<String, @Nullable String> environment = new HashMap<>();
			environment.putAll(call.environment());
			environment.put("HOME", "/no/such/home");
			environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
			environment.put("GIT_CONFIG_NOSYSTEM", "1");
			for (String who : List.of("AUTHOR", "COMMITTER")) {
				environment.put("GIT_" + who + "_NAME", "Tester");
				environment.put("GIT_" + who + "_EMAIL", "tester@example.org");
			}
			return new SystemProgramRunner()
				.run(new ProgramCall(call.command(), environment, call.input(), call.limit(), call.directory()));
		};
	}

	/**
	 * Run git, which is to succeed.
	 * @param folder where
	 * @param arguments its arguments
	 * @return what it printed
	 */
	public String git(Path folder, String... arguments) {
		List<String> command = new ArrayList<>(List.of("git"));
		command.addAll(List.of(arguments));
		ProgramResult result = runner().run(new ProgramCall(command, Map.of(), "", Duration.ofSeconds(60), folder));
		assertThat(result.status()).as(String.join(" ", command) + ": " + result.error()).isZero();
		return result.output().strip();
	}

	/**
	 * Write a file and commit it.
	 * @param folder the work tree
	 * @param file its name
	 * @param text its text
	 */
	public void commit(Path folder, String file, String text) {
		write(folder, file, text);
		git(folder, "add", "--", file);
		git(folder, "commit", "-q", "-m", "Change " + file);
	}

	static void write(Path folder, String file, String text) {
		try {
			Files.createDirectories(folder.resolve(file).resolveSibling(""));
			Files.writeString(folder.resolve(file), text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path folder(Path path) {
		try {
			return Files.createDirectories(path).toRealPath();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Everything that a merge could change.
	 * @return the commit, the index, the changes and the branches
	 */
	String state() {
		return git(this.project, "status", "--porcelain", "-uall", "--ignored") + git(this.project, "diff", "HEAD")
				+ git(this.project, "for-each-ref") + git(this.project, "symbolic-ref", "HEAD");
	}

}
