package io.github.tmuxorc.team;

import java.nio.file.Files;
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
import io.github.tmuxorc.agent.Inputs;
import io.github.tmuxorc.agent.StartRecord;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.process.OpenWork;
import io.github.tmuxorc.process.UncutWork;
import io.github.tmuxorc.task.TaskDocument;
import io.github.tmuxorc.tmux.SessionTakenException;

/**
 * Starts teams by their plans. If it is closed meanwhile, as when a signal ends the
 * program, nothing is left of a team that must be whole.
 */
final class TeamDeployer implements AutoCloseable {

	private final AgentFleet fleet;

	private final TeamRecords records;

	private final TeamRequirements requirements;

	private final TeamBriefings briefings;

	private final TeamWorkTrees workTrees;

	private final TeamLock lock;

	private final Clock clock;

	private final OpenWork launches = new OpenWork();

	TeamDeployer(AgentFleet fleet, TeamRecords records, TeamRequirements requirements, TeamBriefings briefings,
			TeamWorkTrees workTrees, TeamLock lock, Clock clock) {
		this.fleet = fleet;
		this.records = records;
		this.requirements = requirements;
		this.briefings = briefings;
		this.workTrees = workTrees;
		this.lock = lock;
		this.clock = clock;
	}

	/**
	 * The team that somebody means.
	 * @param name its name, or that of the session that it lives in
	 * @return its name
	 */
	String team(String name) {
		return this.fleet.agents().team(name);
	}

	/**
	 * Tell what a deployment would start.
	 * @param order the team
	 * @return its members, none of them started
	 */
	TeamDeployed preview(TeamOrder order) {
		List<AgentStart> starts = starts(order);
		starts.forEach((start) -> Inputs.directory(start.directory()));
		return TeamDeployed.planned(order, starts);
	}

	/**
	 * Start a team in a session of its own.
	 * @param order the team
	 * @return its members, ready or not
	 * @throws RefusedException if the session exists, or a team of this name can be
	 * brought back
	 * @throws io.github.tmuxorc.failure.FailedException if a member failed, and those
	 * that were started must not stay
	 */
	TeamDeployed deploy(TeamOrder order) {
		TaskDocument document = TeamRequirements.read(order);
		List<AgentStart> starts = starts(order);
		requireNoneBefore(order.session().value());
		Set<String> inTrees = starts.stream()
			.filter(AgentStart::worktree)
			.map(TeamDeployer::name)
			.collect(Collectors.toSet());
		String earlier = inTrees.isEmpty() ? null
				: this.workTrees.earlier(order.project(), order.session().value(), inTrees);
		TeamKeeping keeping = new TeamKeeping(this.records);
		return finish(order, document, starts, this.launches.call(() -> launch(order, starts, keeping)), keeping,
				earlier);
	}

	// It would take its board, its letters and its conversations.
	private void requireNoneBefore(String team) {
		TeamRecord record = this.records.find(team);
		boolean gone = this.fleet.restorer().gone().stream().anyMatch((one) -> one.session().equals(team));
		if ((record != null || gone)
				&& this.fleet.agents().list().stream().noneMatch((one) -> one.team().equals(team))) {
			throw new RefusedException(
					"A team called '" + team + "'" + ((record != null) ? " of " + record.project() : "")
							+ " does not run and is kept, with its board and its letters.",
					"Bring it back with 'team restore " + team + "', end it for good with 'team stop " + team
							+ " --forget', or give the new team another name.");
		}
	}

	private List<CrewMember> launch(TeamOrder order, List<AgentStart> starts, TeamKeeping keeping) {
		try {
			return this.fleet.crews()
				.launch(starts, true, order.partial(), order.limit(),
						() -> keeping.keep(record(order, null, Set.of())));
		}
		catch (SessionTakenException ex) {
			RefusedException refusal = new RefusedException(ex.problem(),
					"Give the new team another name, or start who is missing there with 'team deploy PLAN "
							+ order.session() + " --resume'.");
			refusal.addSuppressed(ex);
			throw refusal;
		}
		catch (RuntimeException ex) {
			UncutWork.afterwards(ex, keeping::undo);
			throw ex;
		}
	}

	/**
	 * Start what is missing of a team: members that are gone again, with their
	 * conversations, and those that never were. Whoever was not told who it is, is told.
	 * @param order the team
	 * @return all its members
	 */
	TeamDeployed complete(TeamOrder order) {
		return this.lock.call(() -> completeAlone(order));
	}

	private TeamDeployed completeAlone(TeamOrder order) {
		String session = order.session().value();
		TaskDocument document = TeamRequirements.read(order);
		List<AgentStart> starts = starts(order);
		Set<String> names = starts.stream().map(TeamDeployer::name).collect(Collectors.toSet());
		List<Agent> living = this.fleet.agents()
			.list()
			.stream()
			.filter((agent) -> agent.team().equals(session) && names.contains(agent.name()) && agent.isAlive())
			.toList();
		List<StartRecord> gone = this.fleet.restorer()
			.gone()
			.stream()
			.filter((one) -> one.session().equals(session) && names.contains(one.name()))
			.toList();
		TeamRecord before = this.records.find(session);
		requireSameProject(order, before);
		Set<String> told = told(before);
		TeamKeeping keeping = new TeamKeeping(this.records);
		// One that is gone may have to be told again.
		keeping.keep(record(order, before,
				living.stream().map(Agent::name).filter(told::contains).collect(Collectors.toSet())));
		Map<String, CrewMember> members = new HashMap<>();
		this.fleet.agents().states(living).forEach((reading) -> members.put(reading.agent().name(), living(reading)));
		this.fleet.restorer().restore(gone, order.limit()).forEach((member) -> {
			members.put(member.name(), member);
			if (member.told() && told.contains(member.name())) {
				this.records.briefed(session, member.name(), true);
			}
		});
		List<AgentStart> missing = starts.stream().filter((start) -> !members.containsKey(name(start))).toList();
		if (!missing.isEmpty()) {
			this.fleet.crews().launch(missing, false, true, order.limit(), () -> {
			}).forEach((member) -> members.put(member.name(), member));
		}
		return finish(order, document, starts, starts.stream().map((start) -> {
			CrewMember member = Objects.requireNonNull(members.get(name(start)));
			return told.contains(member.name()) ? member : member.untold(start.briefing());
		}).toList(), keeping, null);
	}

	private static void requireSameProject(TeamOrder order, @Nullable TeamRecord before) {
		if (before != null && !before.project().equals(order.project().toString())
				&& Files.isDirectory(Path.of(before.project()))) {
			throw new RefusedException(
					"Team '" + before.session() + "' works in " + before.project() + ", and not in " + order.project()
							+ ".",
					"Complete it with --project " + before.project() + ", or give the new team another name.");
		}
	}

	// It cannot see a folder that is made again while it runs.
	private CrewMember living(AgentReading reading) {
		CrewMember member = CrewMember.living(reading);
		StartRecord record = this.fleet.restorer().record(reading.agent());
		return (record == null || Files.isDirectory(record.directory())) ? member
				: member.failed("Its folder " + record.directory() + " is gone. 'agent restart "
						+ reading.agent().address() + "' makes it again if it was in a work tree.");
	}

	private static Set<String> told(@Nullable TeamRecord record) {
		return (record != null) ? record.members()
			.stream()
			.filter(TeamRecord.Member::briefed)
			.map(TeamRecord.Member::name)
			.collect(Collectors.toSet()) : Set.of();
	}

	private TeamDeployed finish(TeamOrder order, @Nullable TaskDocument document, List<AgentStart> starts,
			List<CrewMember> members, TeamKeeping keeping, @Nullable String earlier) {
		// Before its members are told to look there.
		boolean started = members.stream().anyMatch((member) -> member.reading() != null);
		TeamRequirements.OnBoard board = this.requirements.put(order, started ? document : null);
		String lacking = starts.stream().anyMatch(AgentStart::worktree) ? this.workTrees.lacking(order.project())
				: null;
		boolean unknown = board.hasNew() && members.stream().anyMatch(CrewMember::told);
		List<CrewMember> briefed = this.briefings.brief(members,
				(agent) -> this.records.briefed(order.session().value(), agent.name(), true));
		return TeamDeployed.of(order, starts, briefed, board, Stream
			.of(keeping.problem(), board.problem(), lacking, earlier, unknown ? untold(order) : null)
			.filter(Objects::nonNull)
			.collect(Collectors.collectingAndThen(Collectors.joining(" "), (text) -> text.isEmpty() ? null : text)));
	}

	private static String untold(TeamOrder order) {
		return "Members that know their work from before do not know of the new tasks. Tell them with 'team broadcast "
				+ order.session() + " TEXT'.";
	}

	// Those of before that are not in the plan, or not now, are members all the same.
	private TeamRecord record(TeamOrder order, @Nullable TeamRecord before, Set<String> told) {
		TeamTexts texts = new TeamTexts(order);
		List<TeamRecord.Member> members = new ArrayList<>();
		order.plan()
			.team(order.size())
			.forEach((member) -> members.add(new TeamRecord.Member(member.base(), member.folder(), member.worktree(),
					texts.kept(member), told.contains(member.base()))));
		Set<String> names = members.stream().map(TeamRecord.Member::name).collect(Collectors.toSet());
		if (before != null) {
			before.members().stream().filter((member) -> !names.contains(member.name())).forEach(members::add);
		}
		return new TeamRecord(order.session().value(), order.plan().name(), order.plan().description(),
				order.project().toString(), this.clock.instant(), members);
	}

	private List<AgentStart> starts(TeamOrder order) {
		TeamTexts texts = new TeamTexts(order);
		List<AgentStart> starts = new ArrayList<>();
		for (PlanMember member : order.plan().team(order.size())) {
			Path folder = (member.folder() != null) ? order.project().resolve(member.folder()) : order.project();
			starts.add(new AgentStart(member.base(), member.role(), order.session().value(),
					(member.agent() != null) ? member.agent() : order.agent(), folder.toString(),
					member.permissionMode(), texts.task(member, starts.isEmpty()),
					member.arguments().stream().map(texts::filled).toList(), order.limit(), member.worktree()));
		}
		this.briefings.check(starts.stream().map(AgentStart::role));
		return starts;
	}

	@Override
	public void close() {
		this.launches.close();
	}

	private static String name(AgentStart start) {
		return Objects.requireNonNull(start.name());
	}

}
