package io.github.tmuxorc.setup.client;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.setup.UserEnvironment;
import io.github.tmuxorc.setup.file.ConfigFile;
import io.github.tmuxorc.setup.file.UndoOutcome;
import io.github.tmuxorc.setup.file.Undoable;
import io.github.tmuxorc.setup.file.Undone;
import io.github.tmuxorc.setup.file.UserFiles;
import io.github.tmuxorc.setup.file.WriteLock;

/**
 * Takes our entries out of the files of clients, those too that were made before changes
 * were remembered.
 */
final class ClientUndo implements Undoable {

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final UserEnvironment environment;

	private final UserFiles files;

	ClientUndo(UserEnvironment environment, UserFiles files) {
		this.environment = environment;
		this.files = files;
	}

	@Override
	public List<String> subjects() {
		return Stream.of(Client.values()).map(Client::toString).toList();
	}

	@Override
	public List<Undone> undo(String subject, boolean dryRun) {
		Client client = Stream.of(Client.values())
			.filter((each) -> each.toString().equals(subject))
			.findFirst()
			.orElseThrow();
		Set<Path> paths = new LinkedHashSet<>(this.files.changed(subject));
		Path own = client.file(this.environment);
		if (hasOurs(client, own)) {
			paths.add(own);
		}
		List<Undone> undone = new ArrayList<>();
		for (Path path : paths) {
			undone.add(this.files.whole(() -> undoLocked(client, path, dryRun)));
		}
		return undone;
	}

	private Undone undoLocked(Client client, Path path, boolean dryRun) {
		try (WriteLock _ = WriteLock.take(dryRun ? null : client.lock(path), PATIENCE)) {
			return undo(client, path, dryRun);
		}
	}

	// What was there before the first change that is remembered may be ours as well.
	private Undone undo(Client client, Path path, boolean dryRun) {
		String original = this.files.original(client.toString(), path);
		boolean madeServers = original != null && !client.form().read(path, original).hasServers();
		Undone undone = this.files.undo(client.toString(), path, (text) -> without(client, path, text, madeServers),
				dryRun);
		boolean isOlder = original != null && isOurs(client.form().read(path, original).entry());
		if (isOlder && dryRun && undone.outcome() == UndoOutcome.WOULD_RESTORE) {
			return new Undone(undone.subject(), undone.file(), UndoOutcome.WOULD_REMOVE, null);
		}
		return (isOlder && undone.outcome() == UndoOutcome.RESTORED)
				? this.files.undo(client.toString(), path, (text) -> without(client, path, text, false), false)
				: undone;
	}

	private static String without(Client client, Path path, String text, boolean servers) {
		ServersDocument document = client.form().read(path, text);
		if (!isOurs(document.entry())) {
			return text;
		}
		String result = TextEdit.apply(document.remove(servers), text);
		if (!client.form().read(path, result).others().equals(document.others())) {
			throw new IllegalStateException("the edit of " + path + " removes more than our entry");
		}
		return without(client, path, result, servers); // a name can be there twice
	}

	// A file that never names us is none of our business, whatever is in it.
	private static boolean hasOurs(Client client, Path path) {
		if (!ConfigFile.mayHave(path, ServerEntry.NAME)) {
			return false;
		}
		String text = ConfigFile.read(path).text();
		return text != null && isOurs(client.form().read(path, text).entry());
	}

	private static boolean isOurs(@Nullable ServerEntry entry) {
		return entry != null && entry.isOurs();
	}

}
