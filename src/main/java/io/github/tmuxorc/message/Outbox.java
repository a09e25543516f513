package io.github.tmuxorc.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentFolder;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.json.JsonTree;
import io.github.tmuxorc.surface.AnswerJson;

/**
 * What is known of the messages to one agent after the process that sent them is gone:
 * the one that is on its way, and what became of those with a key. Whoever holds the
 * sender's lock reads and writes it.
 */
final class Outbox {

	private static final int MOST_KEPT = 100;

	private final Path file;

	private final Path next;

	Outbox(AgentFolder folder) {
		this.file = folder.outbox();
		this.next = folder.nextOutbox();
	}

	/**
	 * The message that is on its way.
	 * @return the message, or null if there is none
	 */
	@Nullable Entry open() {
		return read().open();
	}

	/**
	 * The message that was sent under a key.
	 * @param key the key
	 * @return the message, or null if there is none
	 */
	@Nullable Closed closed(String key) {
		return read().closed().stream().filter((closed) -> closed.key().equals(key)).findFirst().orElse(null);
	}

	/**
	 * Write down what is about to happen to a message.
	 * @param entry the message
	 */
	void open(Entry entry) {
		write(new Content(entry, read().closed()));
	}

	/**
	 * Forget the message that is on its way: none of it was typed.
	 */
	void drop() {
		write(new Content(null, read().closed()));
	}

	/**
	 * Write down what became of the message that is on its way.
	 * @param entry the message
	 * @param receipt what proves that it arrived, or null if nothing does
	 */
	void close(Entry entry, @Nullable MessageReceipt receipt) {
		List<Closed> closed = new ArrayList<>(read().closed());
		if (entry.key() != null) {
			closed.removeIf((other) -> other.key().equals(entry.key()));
			closed.add(new Closed(entry.key(), MessageText.digest(entry.text()), entry.position(), receipt));
		}
		write(new Content(null, closed.subList(Math.max(0, closed.size() - MOST_KEPT), closed.size())));
	}

	private Content read() {
		try {
			return Content.of(JsonTree.read(Files.readString(this.file)));
		}
		catch (NoSuchFileException ex) {
			return new Content(null, List.of());
		}
		catch (IOException | JacksonException | DateTimeException | IllegalArgumentException ex) {
			throw failure("cannot be read", ex);
		}
	}

	private void write(Content content) {
		try {
			Files.deleteIfExists(this.next);
			Files.createFile(this.next,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.writeString(this.next, AnswerJson.write(content));
			Files.move(this.next, this.file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw failure("cannot be written", ex);
		}
	}

	private FailedException failure(String what, Exception cause) {
		FailedException failure = new FailedException("The file " + this.file + " " + what + ".",
				"Check its permissions, or delete it to forget which messages were sent.");
		failure.addSuppressed(cause);
		return failure;
	}

	private record Content(@Nullable Entry open, List<Closed> closed) {

		static Content of(JsonNode json) {
			return new Content(json.hasNonNull("open") ? Entry.of(json.get("open")) : null,
					json.path("closed").valueStream().map(Closed::of).toList());
		}

	}

	/**
	 * A message on its way.
	 *
	 * @param id what tmux knows its paste by
	 * @param key its key, if it has one
	 * @param text its text
	 * @param position the end of the agent's events before it was typed
	 * @param busy whether the agent was busy then
	 * @param shown whether it was seen in the composer, so that an Enter may have been
	 * pressed
	 * @param begun when it was begun
	 * @param process the id of the process whose composer it is for
	 */
	record Entry(String id, @Nullable String key, String text, long position, boolean busy, boolean shown,
			Instant begun, long process) {

		static Entry of(JsonNode json) {
			return new Entry(json.path("id").stringValue(), json.path("key").stringValue(null),
					json.path("text").stringValue(), json.path("position").longValue(),
					json.path("busy").booleanValue(), json.path("shown").booleanValue(),
					Instant.parse(json.path("begun").stringValue()), json.path("process").longValue());
		}

		static Entry of(Agent agent, String text, @Nullable String key, long position, boolean busy) {
			return new Entry(UUID.randomUUID().toString(), key, text, position, busy, false, Instant.now(),
					agent.pane().pid());
		}

		Entry asShown() {
			return new Entry(this.id, this.key, this.text, this.position, this.busy, true, this.begun, this.process);
		}

		/**
		 * Whether it is for the program that an agent runs now. One that was started
		 * again has an empty composer.
		 * @param agent the agent
		 * @return whether it is
		 */
		boolean isFor(Agent agent) {
			return this.process == agent.pane().pid();
		}

		/**
		 * Whether it is the same message, sent again.
		 * @param text the text that is sent
		 * @param key its key
		 * @return whether it is
		 */
		boolean isSame(String text, @Nullable String key) {
			return this.text.equals(text) && ((key != null) ? key.equals(this.key) : this.key == null);
		}

	}

	/**
	 * A message that is no longer on its way.
	 *
	 * @param key its key
	 * @param digest of its text
	 * @param position the end of the agent's events before it was typed
	 * @param receipt what proves that it arrived, or null if nothing does
	 */
	record Closed(String key, String digest, long position, @Nullable MessageReceipt receipt) {

		static Closed of(JsonNode json) {
			return new Closed(json.path("key").stringValue(), json.path("digest").stringValue(),
					json.path("position").longValue(),
					json.hasNonNull("receipt") ? receipt(json.get("receipt")) : null);
		}

		private static MessageReceipt receipt(JsonNode json) {
			return new MessageReceipt(json.path("agent").stringValue(), json.path("pane").stringValue(),
					constant(MessageReceipt.Outcome.class, json.path("outcome")),
					constant(MessageReceipt.Proof.class, json.path("proof")), json.path("characters").intValue());
		}

		private static <E extends Enum<E>> E constant(Class<E> type, JsonNode json) {
			return Enum.valueOf(type, json.stringValue().toUpperCase(Locale.ROOT));
		}

	}

}
