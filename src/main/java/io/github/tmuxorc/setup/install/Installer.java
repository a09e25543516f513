package io.github.tmuxorc.setup.install;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.failure.TimeLimitException;
import io.github.tmuxorc.failure.TmuxOrcException;
import io.github.tmuxorc.process.ProgramCall;
import io.github.tmuxorc.process.ProgramResult;
import io.github.tmuxorc.process.ProgramRunner;
import io.github.tmuxorc.setup.file.FileFailure;
import io.github.tmuxorc.surface.Progress;

/**
 * Installs a program folder. A version is copied beside the others under a name of its
 * own, tried, and only then linked: whatever ends this half-way, the version before goes
 * on working, and the next run clears up.
 */
final class Installer {

	private static final Duration ANSWER = Duration.ofMinutes(1);

	private static final Duration TRAINING = Duration.ofMinutes(5);

	private final ProgramRunner runner;

	private final Progress progress;

	Installer(ProgramRunner runner, Progress progress) {
		this.runner = runner;
		this.progress = progress;
	}

	/**
	 * Install a program.
	 * @param source the program
	 * @param version its version
	 * @param place where to install it
	 * @param dryRun whether to tell what would be done in the place of doing it
	 * @return what was done
	 */
	InstallReport install(ProgramFolder source, String version, InstallPlace place, boolean dryRun) {
		place.link().requireOurs();
		try {
			if (dryRun) {
				Path present = find(source, place);
				Path folder = (present != null) ? present : freeFolder(place, version);
				return new InstallReport(outcome(place, folder).inDryRun(), version, folder.toString(),
						place.link().path().toString(), true, List.of(), null);
			}
			MadeFolders.make(place);
			try (FileChannel _ = place.lock()) {
				return installLocked(source, version, place);
			}
		}
		catch (IOException ex) {
			throw FileFailure.of("tmux-orc cannot be installed in " + place.prefix(), ex);
		}
	}

	private InstallReport installLocked(ProgramFolder source, String version, InstallPlace place) throws IOException {
		try {
			place.removeLeftovers();
			return install(source, version, place);
		}
		finally {
			place.removeIfEmpty();
		}
	}

	private InstallReport install(ProgramFolder source, String version, InstallPlace place) throws IOException {
		Path present = find(source, place);
		Path folder = (present != null) ? present : copy(source, freeFolder(place, version), place);
		InstallOutcome outcome = outcome(place, folder);
		ProgramFolder program = new ProgramFolder(folder);
		boolean cached = program.hasCaches() || train(program);
		List<String> removed = new ArrayList<>();
		if (outcome != InstallOutcome.UNCHANGED) {
			InstalledVersion before = place.current();
			try {
				requireAnswer(program, version);
				place.link().leadTo(program.program());
			}
			catch (IOException | TmuxOrcException ex) {
				if (present == null) {
					new InstalledVersion(folder).remove();
				}
				throw ex;
			}
			for (InstalledVersion other : place.versions()) {
				if (!other.path().equals(folder) && !other.equals(before) && !other.isInUse() && isRemoved(other)) {
					removed.add(other.name());
				}
			}
		}
		return new InstallReport(outcome, version, folder.toString(), place.link().path().toString(), cached, removed,
				null);
	}

	private static InstallOutcome outcome(InstallPlace place, Path folder) {
		Path linked = place.link().version();
		if (linked == null) {
			return InstallOutcome.INSTALLED;
		}
		return linked.equals(folder) ? InstallOutcome.UNCHANGED : InstallOutcome.UPDATED;
	}

	private static @Nullable Path find(ProgramFolder source, InstallPlace place) throws IOException {
		for (InstalledVersion installed : place.versions()) {
			if (installed.path().equals(source.path()) || installed.folder().isSameAs(source)) {
				return installed.path();
			}
		}
		return null;
	}

	// A version that differs from the one of the same name, which may be running, gets a
	// name of its own.
	private static Path freeFolder(InstallPlace place, String version) {
		Path folder = place.share().resolve(version);
		for (int count = 2; Files.exists(folder, LinkOption.NOFOLLOW_LINKS); count++) {
			folder = place.share().resolve(version + "." + count);
		}
		return folder;
	}

	private Path copy(ProgramFolder source, Path folder, InstallPlace place) throws IOException {
		FileStore store = Files.getFileStore(place.share());
		long size = source.size();
		if (store.getUsableSpace() < size) {
			throw new FailedException(
					"There is not enough room in " + place.prefix() + ": it needs " + (size >> 20) + " MB and has "
							+ (store.getUsableSpace() >> 20) + " MB.",
					"Nothing was changed; make room, or give another --prefix.");
		}
		this.progress.report("Copying the program to " + folder);
		try {
			source.copyTo(place.unfinished());
			InstalledVersion.complete(new ProgramFolder(place.unfinished()));
			return Files.move(place.unfinished(), folder, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			place.removeLeftovers();
			throw ex;
		}
	}

	private static boolean isRemoved(InstalledVersion version) {
		try {
			return version.remove();
		}
		catch (IOException | FailedException ex) {
			return false; // the new version works; the next update tries again
		}
	}

	private boolean train(ProgramFolder program) {
		this.progress.report("Making it start fast from there");
		try {
			return run(List.of("/bin/sh", program.path().resolve("lib/make-cache").toString()), TRAINING).status() == 0;
		}
		catch (TimeLimitException ex) {
			return false; // it works without
		}
	}

	private void requireAnswer(ProgramFolder program, String version) {
		ProgramResult result = run(List.of(program.program().toString(), "--version"), ANSWER);
		if (result.status() != 0 || !result.output().strip().equals("tmux-orc " + version)) {
			String line = (result.error() + result.output()).lines().findFirst().orElse("nothing");
			throw new FailedException(
					"The new program does not work in its place: asked for its version, it ended with exit code "
							+ result.status() + " and said '" + line + "'.",
					"What was installed before is as it was; build or unpack the new program again.");
		}
	}

	private ProgramResult run(List<String> command, Duration limit) {
		return this.runner.run(new ProgramCall(command, Map.of(), "", limit, Path.of("/")));
	}

}
