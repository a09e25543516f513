package io.github.tmuxorc.agent;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.github.tmuxorc.json.JsonTree;
import io.github.tmuxorc.machine.FileStamp;
import io.github.tmuxorc.machine.Machine;
import io.github.tmuxorc.tmux.RecentlyUsed;

/**
 * Reads the events of agents: those that their hooks appended, or those that the session
 * files of their programs tell.
 */
public final class AgentEvents {

	private static final long TAIL = 16_384;

	private static final int GROWTH = 8;

	/** Events are told by the second: what follows has another one then. */
	private static final Duration SETTLED = Duration.ofSeconds(2);

	private final Machine machine;

	private final RecentlyUsed<AgentFolder, KnownTurn> known = new RecentlyUsed<>();

	AgentEvents(Machine machine) {
		this.machine = machine;
	}

	/**
	 * The end of the events so far.
	 * @param folder the agent's folder
	 * @return a position to read from later
	 */
	public long end(AgentFolder folder) {
		Map<Path, FileStamp> stamps = this.machine.stamps(List.of(folder.events(), folder.session()));
		FileStamp stamp = stamps.containsKey(folder.session()) ? stamp(gemini(folder)) : stamps.get(folder.events());
		return (stamp != null) ? stamp.size() : 0;
	}

	private @Nullable FileStamp stamp(@Nullable GeminiSession session) {
		Path file = (session != null) ? session.file(this.machine) : null;
		return (file != null) ? this.machine.stamps(List.of(file)).get(file) : null;
	}

	private @Nullable GeminiSession gemini(AgentFolder folder) {
		return GeminiSession.of(this.machine.read(Map.of(folder.session(), 0L)).get(folder.session()));
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
		Map<Path, String> texts = this.machine
			.read(Map.of(folder.session(), 0L, folder.events(), Math.max(0, position - 1)));
		String note = texts.get(folder.session());
		return (note != null) ? since(GeminiSession.of(note), position) : parsed(texts.get(folder.events()), position);
	}

	private List<JsonNode> since(@Nullable GeminiSession session, long position) {
		Path file = (session != null) ? session.file(this.machine) : null;
		return (session == null || file == null) ? List.of() : session
			.events(parsed(this.machine.read(Map.of(file, Math.max(0, position - 1))).get(file), position));
	}

	// The byte before the position tells whether that is the begin of a line.
	private static List<JsonNode> parsed(@Nullable String text, long position) {
		int begin = (text == null || position == 0) ? 0 : text.indexOf('\n') + 1;
		if (text == null || (position > 0 && begin == 0)) {
			return List.of();
		}
		return JsonTree.readAll(text.substring(begin));
	}

	/**
	 * The session of an agent's program, to go on with it later.
	 * @param folder the agent's folder
	 * @return its id as the program names it, or null if nothing told it so far
	 */
	public @Nullable String session(AgentFolder folder) {
		GeminiSession session = gemini(folder);
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
		return read(List.of(folder)).get(folder);
	}

	/**
	 * The last turns that agents ended with an answer, all read in one go. The file of
	 * one that reported nothing since the last look is not looked at.
	 * @param agents the agents, as they were read just now
	 * @return the turns by the folder; one that has none is missing
	 */
	Map<AgentFolder, AgentTurn> lastTurns(Collection<Agent> agents) {
		Instant now = this.machine.clock().instant();
		Map<AgentFolder, AgentTurn> turns = new HashMap<>();
		List<Agent> others = new ArrayList<>();
		for (Agent agent : agents) {
			KnownTurn known = this.known.get(agent.folder());
			if (known != null && known.event != null && known.event.equals(agent.pane().options().get(Agent.EVENT))) {
				known.addTo(turns, agent.folder());
			}
			else {
				others.add(agent);
			}
		}
		turns.putAll(read(others.stream().map(Agent::folder).toList()));
		for (Agent agent : others) {
			String text = agent.pane().options().get(Agent.EVENT);
			Evidence.Event event = Evidence.Event.parse(text);
			if (text != null && event != null && event.time().plus(SETTLED).isBefore(now)) {
				KnownTurn known = this.known.get(agent.folder());
				AgentTurn turn = turns.get(agent.folder());
				FileStamp stamp = (known != null && turn != null) ? known.stamp : null;
				this.known.put(agent.folder(), new KnownTurn(stamp, text, turn));
			}
		}
		return turns;
	}

	private Map<AgentFolder, AgentTurn> read(Collection<AgentFolder> folders) {
		Map<Path, FileStamp> stamps = folders.isEmpty() ? Map.of() : this.machine
			.stamps(folders.stream().flatMap((folder) -> Stream.of(folder.events(), folder.session())).toList());
		Map<AgentFolder, FileStamp> changed = new HashMap<>();
		Map<AgentFolder, AgentTurn> turns = new HashMap<>();
		for (AgentFolder folder : folders) {
			FileStamp stamp = stamps.containsKey(folder.session()) ? stamp(gemini(folder))
					: stamps.get(folder.events());
			KnownTurn known = this.known.get(folder);
			if (stamp != null && known != null && stamp.equals(known.stamp)) {
				known.addTo(turns, folder);
			}
			else if (stamp != null) {
				changed.put(folder, stamp);
			}
		}
		Map<Path, String> ends = ends(changed, stamps);
		changed.forEach((folder, stamp) -> {
			KnownTurn known = new KnownTurn(stamp, null, read(folder, stamp.size(), ends.get(folder.events())));
			this.known.put(folder, known);
			known.addTo(turns, folder);
		});
		return turns;
	}

	// The file grows as long as the agent works, and the turn is near its end.
	private Map<Path, String> ends(Map<AgentFolder, FileStamp> changed, Map<Path, FileStamp> stamps) {
		Map<Path, Long> positions = new HashMap<>();
		changed.forEach((folder, stamp) -> {
			if (stamps.containsKey(folder.events())) {
				positions.put(folder.events(), Math.max(0, stamp.size() - TAIL - 1));
			}
		});
		return positions.isEmpty() ? Map.of() : this.machine.read(positions);
	}

	private @Nullable AgentTurn read(AgentFolder folder, long end, @Nullable String text) {
		AgentTurn turn = (text != null) ? AgentTurn.lastAnswered(parsed(text, Math.max(0, end - TAIL))) : null;
		if (text != null && (end <= TAIL || (turn != null && turn.prompt() != null))) {
			return turn;
		}
		for (long length = TAIL * GROWTH; length < end; length *= GROWTH) {
			turn = AgentTurn.lastAnswered(since(folder, end - length));
			if (turn != null && turn.prompt() != null) {
				return turn;
			}
		}
		return AgentTurn.lastAnswered(since(folder, 0));
	}

	/**
	 * The last turn that was answered.
	 *
	 * @param stamp of the file when it was read; null if it is not known
	 * @param event the last event that was reported before it was read; null if more may
	 * have been reported in the same second
	 * @param turn the turn, or null if there is none
	 */
	private record KnownTurn(@Nullable FileStamp stamp, @Nullable String event, @Nullable AgentTurn turn) {

		void addTo(Map<AgentFolder, AgentTurn> turns, AgentFolder folder) {
			if (this.turn != null) {
				turns.put(folder, this.turn);
			}
		}

	}

}
