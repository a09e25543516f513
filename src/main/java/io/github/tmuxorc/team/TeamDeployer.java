package io.github.tmuxorc.team;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.Agent;
import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.AgentReading;
import io.github.tmuxorc.agent.AgentStart;
import io.github.tmuxorc.agent.CrewMember;
import io.github.tmuxorc.agent.StartRecord;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.store.StoreException;
import io.github.tmuxorc.task.TaskDocument;
import io.github.tmuxorc.tmux.SessionTakenException;

/**
 * Starts teams by their plans.
 */
final class TeamDeployer {

	private final AgentFleet fleet;

	private final TeamRecords records;

	private final TeamRequirements requirements;

	private final TeamBriefings briefings;

	private final Clock clock;

	TeamDeployer(AgentFleet fleet, TeamRecords records, TeamRequirements requirements, TeamBriefings briefings,
			Clock clock) {
		this.fleet = fleet;
		this.records = records;
		this.requirements = requirements;
		this.briefings = briefings;
		this.clock = clock;
	}

	/**
	 * Tell what a deployment would start.
	 * @param order the team
	 * @return its members, none of them started
	 */
	TeamDeployed preview(TeamOrder order) {
		List<AgentStart> starts = starts(order);
		return TeamDeployed.planned(order, starts);
	}

	/**
	 * Start a team in a session of its own.
	 * @param order the team
	 * @return its members, ready or not
	 * @throws RefusedException if the session exists
	 * @throws io.github.tmuxorc.failure.FailedException if a member failed, and those
	 * that were started must not stay
	 */
	TeamDeployed deploy(TeamOrder order) {
		TaskDocument document = TeamRequirements.read(order);
		List<AgentStart> starts = starts(order);
		try {
			return finish(order, document, starts,
					this.fleet.crews().launch(starts, true, order.partial(), order.limit()));
		}
		catch (SessionTakenException ex) {
			RefusedException refusal = new RefusedException(ex.problem(),
					"Choose another name, or give 'team deploy' --resume to start who is missing there.");
			refusal.addSuppressed(ex);
			throw refusal;
		}
	}

	/**
	 * Start what is missing of a team: members that are gone again, with their
	 * conversations, and those that never were. Whoever was not told its task is told.
	 * @param order the team
	 * @return all its members
	 */
	TeamDeployed complete(TeamOrder order) {
		String session = order.session().value();
		TaskDocument document = TeamRequirements.read(order);
		List<AgentStart> starts = starts(order);
		Set<String> names = starts.stream().map(TeamDeployer::name).collect(Collectors.toSet());
		Map<String, CrewMember> members = new HashMap<>();
		List<Agent> living = this.fleet.agents()
			.list()
			.stream()
			.filter((agent) -> agent.pane().sessionName().equals(session) && names.contains(agent.name()))
			.toList();
		TeamRecord record = this.records.find(session);
		for (AgentReading reading : this.fleet.agents().states(living)) {
			String name = reading.agent().name();
			members.put(name, CrewMember.living(reading, untold(record, name)));
		}
		List<StartRecord> gone = this.fleet.crews()
			.gone()
			.stream()
			.filter((one) -> one.session().equals(session) && names.contains(one.name()))
			.toList();
		this.fleet.crews().restore(gone, order.limit()).forEach((member) -> members.put(member.name(), member));
		List<AgentStart> missing = starts.stream().filter((start) -> !members.containsKey(name(start))).toList();
		if (!missing.isEmpty()) {
			this.fleet.crews()
				.launch(missing, false, true, order.limit())
				.forEach((member) -> members.put(member.name(), member));
		}
		return finish(order, document, starts, starts.stream().map((start) -> member(members, name(start))).toList());
	}

	private static CrewMember member(Map<String, CrewMember> members, String name) {
		return Objects.requireNonNull(members.get(name));
	}

	private static @Nullable String untold(@Nullable TeamRecord record, String name) {
		List<TeamRecord.Member> members = (record != null) ? record.members() : List.of();
		return members.stream()
			.filter((member) -> member.name().equals(name) && !member.briefed())
			.flatMap((member) -> Stream.ofNullable(member.task()))
			.findFirst()
			.orElse(null);
	}

	private TeamDeployed finish(TeamOrder order, @Nullable TaskDocument document, List<AgentStart> starts,
			List<CrewMember> members) {
		String unkept = keep(order, starts, members);
		// Before its members are told to look there.
		TeamRequirements.OnBoard board = this.requirements.put(order, document);
		List<CrewMember> briefed = this.briefings.brief(members,
				(name) -> this.records.briefed(order.session().value(), name));
		return TeamDeployed.of(order, starts, briefed, board.added(), Stream.of(unkept, board.problem())
			.filter(Objects::nonNull)
			.collect(Collectors.collectingAndThen(Collectors.joining(" "), (text) -> text.isEmpty() ? null : text)));
	}

	// The team runs, and must not fail because it cannot be kept.
	private @Nullable String keep(TeamOrder order, List<AgentStart> starts, List<CrewMember> members) {
		List<TeamRecord.Member> kept = new ArrayList<>();
		for (PlanMember member : order.plan().team(order.size())) {
			int place = kept.size();
			kept.add(new TeamRecord.Member(member.base(), member.folder(), member.worktree(),
					starts.get(place).briefing(), members.get(place).briefing() == null));
		}
		try {
			this.records.keep(new TeamRecord(order.session().value(), order.plan().name(), order.plan().description(),
					order.project().toString(), this.clock.instant(), kept));
			return null;
		}
		catch (StoreException ex) {
			return "The team is not on record, so that 'team restore' knows less of it. " + ex.getMessage();
		}
	}

	private static List<AgentStart> starts(TeamOrder order) {
		TeamTexts texts = new TeamTexts(order);
		List<AgentStart> starts = new ArrayList<>();
		for (PlanMember member : order.plan().team(order.size())) {
			Path folder = (member.folder() != null) ? order.project().resolve(member.folder()) : order.project();
			starts.add(new AgentStart(member.base(), member.role(), order.session().value(),
					(member.agent() != null) ? member.agent() : order.agent(), folder.toString(),
					member.permissionMode(), texts.task(member, starts.isEmpty()),
					member.arguments().stream().map(texts::filled).toList(), order.limit(), member.worktree()));
		}
		return starts;
	}

	private static String name(AgentStart start) {
		return Objects.requireNonNull(start.name());
	}

}
