package io.github.tmuxorc.agent;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

import io.github.tmuxorc.tmux.RecentlyUsed;

/**
 * Reads the events of agents: those that their hooks appended, or those that the session
 * files of their programs tell.
 */
public final class AgentEvents {

	private static final long TAIL = 16_384;

	private static final int GROWTH = 8;

	private final RecentlyUsed<AgentFolder, KnownTurn> known = new RecentlyUsed<>();

	/**
	 * The end of the events so far.
	 * @param folder the agent's folder
	 * @return a position to read from later
	 */
	public long end(AgentFolder folder) {
		BasicFileAttributes file = attributes(folder);
		return (file != null) ? file.size() : 0;
	}

	private static @Nullable BasicFileAttributes attributes(AgentFolder folder) {
		GeminiSession session = GeminiSession.of(folder);
		Path file = (session != null) ? session.file() : folder.events();
		try {
			return (file != null) ? Files.readAttributes(file, BasicFileAttributes.class) : null;
		}
		catch (NoSuchFileException ex) {
			return null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The events after a position, the oldest first. One that is still being written is
	 * left out.
	 * @param folder the agent's folder
	 * @param position where to begin, from {@link #end(AgentFolder)}; within a line, the
	 * next one
	 * @return the events, each a JSON object as the agent reported it
	 */
	public List<JsonNode> since(AgentFolder folder, long position) {
		GeminiSession session = GeminiSession.of(folder);
		if (session == null) {
			return read(folder.events(), position);
		}
		Path file = session.file();
		return (file != null) ? session.events(read(file, position)) : List.of();
	}

	private static List<JsonNode> read(Path file, long position) {
		List<JsonNode> events = new ArrayList<>();
		try (InputStream input = open(file, position);
				MappingIterator<JsonNode> values = JsonMapper.shared().readerFor(JsonNode.class).readValues(input)) {
			while (values.hasNextValue()) {
				events.add(values.nextValue());
			}
		}
		catch (JacksonException | NoSuchFileException ex) {
			return events;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return events;
	}

	/**
	 * The session of an agent's program, to go on with it later.
	 * @param folder the agent's folder
	 * @return its id as the program names it, or null if nothing told it so far
	 */
	public @Nullable String session(AgentFolder folder) {
		GeminiSession session = GeminiSession.of(folder);
		if (session != null) {
			return session.id();
		}
		String id = null;
		for (JsonNode event : since(folder, 0)) {
			id = event.path("session_id").asString(id);
		}
		return id;
	}

	/**
	 * The last answer that an agent reported.
	 * @param folder the agent's folder
	 * @return the text, or null if it reported none
	 */
	public @Nullable String lastAnswer(AgentFolder folder) {
		AgentTurn turn = lastTurn(folder);
		return (turn != null) ? turn.answer() : null;
	}

	/**
	 * The last turn that an agent ended with an answer.
	 * @param folder the agent's folder
	 * @return the turn, or null if there is none
	 */
	public @Nullable AgentTurn lastTurn(AgentFolder folder) {
		BasicFileAttributes file = attributes(folder);
		if (file == null) {
			return null;
		}
		KnownTurn known = this.known.get(folder);
		if (known == null || !known.isOf(file)) {
			known = new KnownTurn(file.size(), file.lastModifiedTime(), read(folder, file.size()));
			this.known.put(folder, known);
		}
		return known.turn;
	}

	private @Nullable AgentTurn read(AgentFolder folder, long end) {
		// The file grows as long as the agent works, and the turn is near its end.
		for (long length = TAIL; length < end; length *= GROWTH) {
			AgentTurn turn = AgentTurn.lastAnswered(since(folder, end - length));
			if (turn != null && turn.prompt() != null) {
				return turn;
			}
		}
		return AgentTurn.lastAnswered(since(folder, 0));
	}

	private static InputStream open(Path file, long position) throws IOException {
		SeekableByteChannel channel = Files.newByteChannel(file);
		if (position == 0) {
			return Channels.newInputStream(channel);
		}
		channel.position(position - 1);
		InputStream input = new BufferedInputStream(Channels.newInputStream(channel));
		int last = input.read();
		while (last >= 0 && last != '\n') {
			last = input.read();
		}
		return input;
	}

	/**
	 * The last turn that was answered.
	 *
	 * @param size the size of the file when it was read
	 * @param modified when that was written last
	 * @param turn the turn, or null if there is none
	 */
	private record KnownTurn(long size, FileTime modified, @Nullable AgentTurn turn) {

		boolean isOf(BasicFileAttributes file) {
			return this.size == file.size() && this.modified.equals(file.lastModifiedTime());
		}

	}

}
