package io.github.tmuxorc.team;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import io.github.tmuxorc.agent.AgentFleet;
import io.github.tmuxorc.agent.Messenger;
import io.github.tmuxorc.agent.TestFleet;
import io.github.tmuxorc.message.mail.Letters;
import io.github.tmuxorc.message.mail.TestLetters;
import io.github.tmuxorc.role.BriefingSamples;
import io.github.tmuxorc.store.Store;
import io.github.tmuxorc.surface.CommandCatalog;
import io.github.tmuxorc.task.Tasks;
import io.github.tmuxorc.task.TestBoards;
import io.github.tmuxorc.tmux.SessionName;
import io.github.tmuxorc.tmux.TmuxServer;
import io.github.tmuxorc.worktree.GitSample;

/**
 * Teams of demo agents on a test's own tmux server.
 */
final class TestTeams {

	static final Duration LIMIT = Duration.ofSeconds(60);

	private final TmuxServer server;

	private final Map<String, String> told = new ConcurrentHashMap<>();

	private final AgentFleet fleet;

	private final Teams teams;

	TestTeams(TmuxServer server) {
		this.server = server;
		this.fleet = TestFleet.on(server);
		this.teams = new Teams(this.fleet, new TeamRecords(Store.in(server.directory()), server.socket().toString()));
	}

	AgentFleet fleet() {
		return this.fleet;
	}

	Teams teams() {
		return this.teams;
	}

	/**
	 * What members were told.
	 * @return it, by their names
	 */
	Map<String, String> told() {
		return this.told;
	}

	TeamDeployer deployer() {
		return deployer((agent, text) -> this.told.put(agent.name(), text));
	}

	TeamDeployer deployer(Messenger messenger) {
		return new TeamDeployer(this.fleet, this.teams.records(),
				new TeamRequirements(tasks(), TestFleet.callers(this.fleet)), briefings(messenger),
				new TeamWorkTrees(this.fleet.agents(), GitSample.workTrees()), lock(), Clock.systemUTC());
	}

	private TeamLock lock() {
		return new TeamLock(this.server.directory().resolve("teams.lock"));
	}

	TeamRestorer restorer() {
		return new TeamRestorer(this.teams, briefings((agent, text) -> this.told.put(agent.name(), text)), tasks(),
				letters(), lock());
	}

	Tasks tasks() {
		return TestBoards.in(this.server.directory());
	}

	Letters letters() {
		return TestLetters.in(this.server.directory());
	}

	private TeamBriefings briefings(Messenger messenger) {
		return new TeamBriefings(this.fleet.agents(), messenger,
				BriefingSamples.briefings(CommandCatalog.of(new DefaultListableBeanFactory())), GitSample.workTrees());
	}

	TeamRestoreCommands restoring() {
		return new TeamRestoreCommands(this.teams, new TeamSaver(this.teams, GitSample.workTrees()), restorer());
	}

	TeamCommands commands() {
		return new TeamCommands(this.teams, new TeamWorkTrees(this.teams.fleet().agents(), GitSample.workTrees()),
				stopper(), (_) -> false, Clock.systemUTC());
	}

	private TeamStopper stopper() {
		return new TeamStopper(this.teams,
				new TeamForgetting(this.teams, tasks(), letters(), GitSample.workTrees(), false));
	}

	/**
	 * Where members are.
	 * @return session and window of each pane
	 */
	List<String> windows() {
		return this.server.tmux("list-panes", "-a", "-F", "#{session_name} #{window_name}").lines().toList();
	}

	TeamOrder order(boolean partial, PlanMember... members) {
		return order(this.server.directory(), partial, members);
	}

	static TeamOrder order(Path project, boolean partial, PlanMember... members) {
		return new TeamOrder(new TeamPlan("crew", "A crew.", Map.of(), List.of(members)), new SessionName("crew"), null,
				project, null, "demo", Map.of(), partial, LIMIT);
	}

	static PlanMember member(String name, String... arguments) {
		return new PlanMember(name, "qa", null, 1, List.of(arguments), null, null, false, null);
	}

	static PlanMember inTree(String name, String... arguments) {
		return member(name, arguments).withWorkTree(true);
	}

}
