package io.github.tmuxorc.setup.install;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What became of installing the program.
 *
 * @param outcome what became of it
 * @param version the version
 * @param folder the folder of the version
 * @param link the link that starts it
 * @param startsFast whether it has a cache of loaded classes
 * @param removed the older versions that were removed
 * @param nextStep what the user has to do so that a shell finds it, if anything
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InstallReport(InstallOutcome outcome, String version, String folder, String link, boolean startsFast,
		List<String> removed, @Nullable String nextStep) {

	InstallReport {
		removed = List.copyOf(removed);
	}

	InstallReport withNextStep(@Nullable String nextStep) {
		return new InstallReport(this.outcome, this.version, this.folder, this.link, this.startsFast, this.removed,
				nextStep);
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder("tmux-orc ").append(this.version).append(sentence());
		if (!this.removed.isEmpty()) {
			text.append("\nRemoved older: ").append(String.join(", ", this.removed)).append('.');
		}
		if (!this.startsFast) {
			text.append("\nIt works, but starts slowly: the cache of its classes could not be made.");
		}
		if (this.nextStep != null) {
			text.append('\n').append(this.nextStep);
		}
		return text.toString();
	}

	private String sentence() {
		String place = " in " + this.folder + ", started by " + this.link;
		return switch (this.outcome) {
			case INSTALLED -> " was installed" + place + ".";
			case UPDATED -> " was installed" + place + "; the version before it stays until the next update.";
			case WOULD_INSTALL -> " would be installed" + place + "; nothing was changed.";
			case WOULD_UPDATE -> " would be installed" + place + ", in the place of another; nothing was changed.";
			default -> " is installed already" + place + "; nothing was changed.";
		};
	}

}
