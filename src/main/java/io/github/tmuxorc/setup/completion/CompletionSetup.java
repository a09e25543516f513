package io.github.tmuxorc.setup.completion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.reference.CompletedShell;
import io.github.tmuxorc.reference.CompletionScript;
import io.github.tmuxorc.setup.UserEnvironment;
import io.github.tmuxorc.setup.file.ConfigFile;
import io.github.tmuxorc.setup.file.Undoable;
import io.github.tmuxorc.setup.file.Undone;
import io.github.tmuxorc.setup.file.UserFiles;

/**
 * Installs the scripts by which shells complete, and takes them away again.
 */
final class CompletionSetup implements Undoable {

	private static final String SUBJECT = "completions-";

	private final UserEnvironment environment;

	private final UserFiles files;

	private final Function<CompletedShell, String> scripts;

	/**
	 * Create it.
	 * @param environment where the user's files are
	 * @param files changes them
	 * @param scripts makes the script for a shell
	 */
	CompletionSetup(UserEnvironment environment, UserFiles files, Function<CompletedShell, String> scripts) {
		this.environment = environment;
		this.files = files;
		this.scripts = scripts;
	}

	/**
	 * The shells that the user uses.
	 * @return the shells; empty if there is no sign of one
	 */
	List<CompletedShell> used() {
		return Stream.of(CompletedShell.values())
			.filter((shell) -> ShellPlace.isUsed(shell, this.environment))
			.toList();
	}

	/**
	 * Install the script for a shell.
	 * @param shell the shell
	 * @param dryRun whether to tell what would be done in the place of doing it
	 * @return what was done
	 * @throws RefusedException if another file is in its place
	 */
	CompletionReport install(CompletedShell shell, boolean dryRun) {
		ShellPlace place = ShellPlace.of(shell, this.environment);
		ConfigFile script = ConfigFile.read(place.script());
		if (script.text() != null && !CompletionScript.isOne(shell, script.text())) {
			throw new RefusedException(place.script() + " is a completion that somebody else made.",
					"Move it away, and run 'setup completions " + shell + "' again.");
		}
		String text = this.scripts.apply(shell);
		ConfigFile startup = (place.startup() != null) ? ConfigFile.read(place.startup()) : null;
		String lines = (startup != null) ? startupText(place, startup) : null;
		boolean scriptStays = text.equals(script.text());
		boolean startupStays = startup == null || Objects.equals(lines, startup.text());
		CompletionOutcome outcome = (scriptStays && startupStays) ? CompletionOutcome.UNCHANGED
				: (script.text() == null) ? CompletionOutcome.ADDED : CompletionOutcome.UPDATED;
		List<String> backups = new ArrayList<>();
		if (!dryRun) {
			if (!scriptStays) {
				write(shell, script, text);
			}
			if (startup != null && lines != null && !startupStays) {
				Path backup = this.files.write(subject(shell), startup, lines);
				Stream.ofNullable(backup).map(Path::toString).forEach(backups::add);
			}
		}
		return new CompletionReport(shell, dryRun ? outcome.inDryRun() : outcome,
				Stream.of(place.script(), place.startup()).filter(Objects::nonNull).map(Path::toString).toList(),
				backups, (dryRun && !startupStays) ? ZshStartup.lines(folder(place)) : null,
				(dryRun || outcome == CompletionOutcome.UNCHANGED) ? null : place.nextStep(), null);
	}

	private static String startupText(ShellPlace place, ConfigFile startup) {
		return new ZshStartup(Objects.requireNonNullElse(startup.text(), "")).with(folder(place));
	}

	private static Path folder(ShellPlace place) {
		return Objects.requireNonNull(place.script().getParent());
	}

	// In the place of one of ours, of which nobody needs a copy; zsh would read that,
	// too.
	private void write(CompletedShell shell, ConfigFile script, String text) {
		if (script.text() != null) {
			undo(shell, script.path(), false);
		}
		this.files.write(subject(shell), ConfigFile.read(script.path()), text);
	}

	private static String subject(CompletedShell shell) {
		return SUBJECT + shell;
	}

	@Override
	public List<String> subjects() {
		return Stream.of(CompletedShell.values()).map(CompletionSetup::subject).toList();
	}

	@Override
	public List<Undone> undo(String subject, boolean dryRun) {
		CompletedShell shell = Stream.of(CompletedShell.values())
			.filter((each) -> subject(each).equals(subject))
			.findFirst()
			.orElseThrow();
		Set<Path> paths = new LinkedHashSet<>(this.files.changed(subject));
		ShellPlace.scripts(shell, this.environment)
			.stream()
			.filter((script) -> isOurs(shell, script))
			.forEach(paths::add);
		return paths.stream().map((path) -> undo(shell, path, dryRun)).toList();
	}

	private static boolean isOurs(CompletedShell shell, Path script) {
		String text = ConfigFile.mayHave(script, "tmux-orc") ? ConfigFile.read(script).text() : null;
		return text != null && CompletionScript.isOne(shell, text);
	}

	private Undone undo(CompletedShell shell, Path path, boolean dryRun) {
		return this.files.undo(subject(shell), path,
				(text) -> CompletionScript.isOne(shell, text) ? "" : ZshStartup.without(text), dryRun);
	}

}
