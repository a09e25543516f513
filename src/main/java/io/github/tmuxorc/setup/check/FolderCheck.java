package io.github.tmuxorc.setup.check;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether a folder of the user's can be written, or made if it is missing.
 *
 * @param subject what the folder is for
 * @param folder the folder
 */
record FolderCheck(String subject, Path folder) implements Check {

	@Override
	public List<Finding> run() {
		Path present = this.folder;
		while (present.getParent() != null && !Files.exists(present, LinkOption.NOFOLLOW_LINKS)) {
			present = present.getParent();
		}
		if (!Files.isDirectory(present)) {
			return List.of(Finding.broken(this.subject, present + " is not a folder.", "Move it away."));
		}
		if (!Files.isWritable(present) || !Files.isReadable(present)) {
			return List.of(Finding.broken(this.subject, present + " cannot be written by you.",
					"Change its permissions, or its owner."));
		}
		return List.of(Finding.ok(this.subject,
				this.folder + (present.equals(this.folder) ? " can be written." : " is made when it is needed.")));
	}

}
