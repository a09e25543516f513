package io.github.tmuxorc.setup.install;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.setup.OurProgram;
import io.github.tmuxorc.setup.SearchPath;
import io.github.tmuxorc.setup.UserEnvironment;
import io.github.tmuxorc.surface.ProgramVersion;
import io.github.tmuxorc.surface.ShellOnly;

/**
 * The commands that put this program where the user's shell finds it, and take it away
 * again.
 */
@Component
class InstallCommands {

	private static final String WHY_SHELL_ONLY = "It changes what is installed on the machine, which is for the user to decide.";

	private static final String PREFIX = "Folder that has or gets bin/tmux-orc and share/tmux-orc; by default ~/.local.";

	private static final String DRY_RUN = "Print what would change, and change nothing.";

	private final Installer installer;

	private final Uninstaller uninstaller;

	private final OurProgram program;

	private final UserEnvironment environment;

	InstallCommands(Installer installer, Uninstaller uninstaller, OurProgram program, UserEnvironment environment) {
		this.installer = installer;
		this.uninstaller = uninstaller;
		this.program = program;
		this.environment = environment;
	}

	@ShellOnly(WHY_SHELL_ONLY)
	@Command(name = "setup install",
			description = "Install this program for the user, or update what is installed to it.")
	InstallReport install(@Option(longName = "prefix", description = PREFIX) @Nullable String prefix,
			@Option(longName = "dry-run", description = DRY_RUN) @Nullable Boolean dryRun) {
		InstallReport report = this.installer.install(ProgramFolder.of(this.program.path()),
				ProgramVersion.read().version(), InstallPlace.of(prefix, this.environment),
				Boolean.TRUE.equals(dryRun));
		return report.withNextStep(new SearchPath(this.environment).remedy(Path.of(report.link())));
	}

	@ShellOnly(WHY_SHELL_ONLY)
	@Command(name = "setup uninstall", description = "Remove what 'setup install' installed, and nothing else.")
	UninstallReport uninstall(@Option(longName = "prefix", description = PREFIX) @Nullable String prefix,
			@Option(longName = "dry-run", description = DRY_RUN) @Nullable Boolean dryRun) {
		return this.uninstaller.uninstall(InstallPlace.of(prefix, this.environment), Boolean.TRUE.equals(dryRun));
	}

}
