package io.github.tmuxorc.setup.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A change of a file that can be taken back.
 *
 * @param subject what the file was changed for
 * @param file the path of the file
 * @param before a digest of the text that it had before we changed it first; null if
 * there was no file
 * @param after a digest of the text that we gave it last
 * @param others whether others changed it between two changes of ours, so that the text
 * from before is not what they want
 * @param backups the copies that were made, the oldest first
 * @param folders the folders that were made for it, the outer ones first
 */
record RecordedChange(String subject, String file, @Nullable String before, String after, boolean others,
		List<String> backups, List<String> folders) {

	RecordedChange {
		backups = List.copyOf(backups);
		folders = List.copyOf(folders);
	}

	/**
	 * The newest copy that is still there.
	 * @return its path, or {@code null} if there is none
	 */
	@Nullable String lastBackup() {
		return this.backups.reversed().stream().filter((copy) -> Files.exists(Path.of(copy))).findFirst().orElse(null);
	}

	/**
	 * Take over the folders of another change that this file lies in, too.
	 * @param other the other change
	 * @return this change, with those folders
	 */
	RecordedChange inherit(RecordedChange other) {
		Path path = Path.of(this.file);
		List<String> all = Stream
			.concat(other.folders.stream().filter((folder) -> path.startsWith(folder)), this.folders.stream())
			.distinct()
			.toList();
		return new RecordedChange(this.subject, this.file, this.before, this.after, this.others, this.backups, all);
	}

}
