package io.github.tmuxorc.team;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

import io.github.tmuxorc.agent.StartRecord;
import io.github.tmuxorc.worktree.WorkTree;
import io.github.tmuxorc.worktree.WorkTrees;

/**
 * Writes a plan by which a team can be deployed as it is.
 */
final class TeamSaver {

	private final Teams teams;

	private final WorkTrees workTrees;

	TeamSaver(Teams teams, WorkTrees workTrees) {
		this.teams = teams;
		this.workTrees = workTrees;
	}

	/**
	 * The plan of a team, with those of its agents that are gone. Members that were never
	 * started are left out, which its first line tells.
	 * @param session the name of its session
	 * @return the plan, in YAML
	 */
	String plan(String session) {
		TeamRecord team = this.teams.records().find(session);
		List<StartRecord> agents = new ArrayList<>(this.teams.fleet().restorer().records(session));
		if (team != null) {
			agents.sort(Comparator.comparingInt((agent) -> team.place(agent.name())));
		}
		Path project = (team != null) ? Path.of(team.project()) : agents.getFirst().directory();
		Map<String, Object> plan = new LinkedHashMap<>();
		plan.put("description", (team != null) ? team.description() : "The team '" + session + "' as it was saved.");
		plan.put("members", agents.stream().map((agent) -> member(agent, team, project)).toList());
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setAllowUnicode(true);
		options.setWidth(Integer.MAX_VALUE);
		return leftOut(session) + new Yaml(options).dump(plan);
	}

	private String leftOut(String session) {
		List<String> missing = this.teams.missing(session, this.teams.living(), this.teams.gone(session));
		return missing.isEmpty() ? ""
				: "# Left out, because they were never started: " + String.join(", ", missing) + "\n";
	}

	private Map<String, Object> member(StartRecord agent, @Nullable TeamRecord team, Path project) {
		TeamRecord.Member planned = (team != null) ? team.member(agent.name()) : null;
		Map<String, Object> member = new LinkedHashMap<>();
		member.put("name", agent.name());
		member.put("role", agent.role());
		member.put("agent", agent.program());
		putIfAny(member, "arguments", agent.arguments().isEmpty() ? null
				: agent.arguments().stream().map((word) -> placed(word, agent.session(), project)).toList());
		putIfAny(member, "permission-mode", agent.permissionMode());
		if (planned != null) {
			putIfAny(member, "folder", planned.folder());
			putIfAny(member, "worktree", planned.worktree() ? true : null);
			putIfAny(member, "task", planned.task());
		}
		else {
			WorkTree tree = this.workTrees.at(agent.directory());
			putIfAny(member, "folder", (tree != null) ? within(tree.root(), agent.directory(), project)
					: agent.directory().equals(project) ? null : seen(project, agent.directory()).toString());
			putIfAny(member, "worktree", (tree != null) ? true : null);
			putIfAny(member, "task", (agent.briefing() != null) ? TeamTexts.escaped(agent.briefing()) : null);
		}
		return member;
	}

	// Another session or project must not get those of this one.
	private static String placed(String word, String session, Path project) {
		String start = "(?<=^|=)";
		return TeamTexts.escaped(word)
			.replaceAll(start + Pattern.quote(project.toString()) + "(?=/|$)", "{project}")
			.replaceAll(start + Pattern.quote(session) + "$", "{team}");
	}

	private static Path seen(Path project, Path folder) {
		return folder.startsWith(project) ? project.relativize(folder) : folder;
	}

	// A work tree has the folder of the project where that has it.
	private static @Nullable String within(Path root, Path folder, Path project) {
		Path within = root.relativize(folder);
		return (within.toString().isEmpty() || project.endsWith(within)) ? null : within.toString();
	}

	private static void putIfAny(Map<String, Object> map, String name, @Nullable Object value) {
		if (value != null) {
			map.put(name, value);
		}
	}

}
