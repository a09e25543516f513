package io.github.tmuxorc.setup.install;

import java.io.IOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.github.tmuxorc.setup.client.Registration;
import io.github.tmuxorc.setup.file.FileFailure;
import io.github.tmuxorc.surface.AnswerJson;

/**
 * Removes what an installation made, and nothing else.
 */
final class Uninstaller {

	private final Supplier<List<Registration>> registrations;

	Uninstaller(Supplier<List<Registration>> registrations) {
		this.registrations = registrations;
	}

	/**
	 * Remove all versions and the link to them.
	 * @param place where they were installed
	 * @param dryRun whether to tell what would be done in the place of doing it
	 * @return what was done
	 */
	UninstallReport uninstall(InstallPlace place, boolean dryRun) {
		CommandLink link = place.link();
		List<InstalledVersion> versions = place.versions();
		if (versions.isEmpty() && link.version() == null && !MadeFolders.isKnownIn(place)) {
			return new UninstallReport(InstallOutcome.UNCHANGED, place.prefix().toString(), List.of(), List.of(),
					List.of(), List.of());
		}
		link.requireOurs();
		List<String> removed = new ArrayList<>();
		if (Files.exists(link.path(), LinkOption.NOFOLLOW_LINKS)) {
			removed.add(link.path().toString());
		}
		versions.forEach((version) -> removed.add(version.path().toString()));
		List<String> inUse = versions.stream()
			.filter(InstalledVersion::isInUse)
			.map((version) -> version.path().toString())
			.toList();
		List<String> clients = clients(link);
		InstallOutcome outcome = dryRun ? InstallOutcome.WOULD_REMOVE : InstallOutcome.REMOVED;
		UninstallReport plan = new UninstallReport(outcome, place.prefix().toString(), removed, List.of(), inUse,
				clients);
		if (dryRun) {
			return plan;
		}
		openWhatIsStillNeeded(plan);
		return plan.withLeft(remove(place, versions));
	}

	private static List<String> remove(InstallPlace place, List<InstalledVersion> versions) {
		List<String> left = new ArrayList<>();
		try {
			if (!Files.isDirectory(place.share())) {
				place.link().remove();
				return left;
			}
			try (FileChannel _ = place.lock()) {
				place.link().remove();
				place.removeLeftovers();
				for (InstalledVersion version : versions) {
					if (!version.remove()) {
						left.add(version.path().toString());
					}
				}
				place.removeIfEmpty();
			}
		}
		catch (IOException ex) {
			throw FileFailure.of("tmux-orc cannot be removed from " + place.prefix(), ex);
		}
		return left;
	}

	// This may be the very program that is removed. What is open stays readable: looking
	// for what does not exist opens every library, and writing an answer opens what that
	// needs of the runtime, such as its time zones.
	private static void openWhatIsStillNeeded(UninstallReport plan) {
		URL _ = Uninstaller.class.getResource("/not there");
		String _ = AnswerJson.write(plan) + plan;
	}

	private List<String> clients(CommandLink link) {
		return this.registrations.get()
			.stream()
			.filter((registration) -> link.path().toString().equals(registration.command()))
			.map((registration) -> registration.client() + " (" + registration.file() + ")")
			.toList();
	}

}
