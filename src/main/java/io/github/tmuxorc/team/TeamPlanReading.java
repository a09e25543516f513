package io.github.tmuxorc.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.agent.Caller;
import io.github.tmuxorc.failure.FailedException;
import io.github.tmuxorc.role.Roles;
import io.github.tmuxorc.settings.YamlMap;

/**
 * Reads what a YAML file says of a team, and goes on after what is wrong, so that a
 * person sees all of it at once; {@code config/teams/fullstack.yaml} explains the form.
 */
final class TeamPlanReading {

	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]{0,59}");

	private static final Pattern COUNT = Pattern.compile("[1-9][0-9]?");

	private final Roles roles;

	private final Set<String> programs;

	private final List<FailedException> problems = new ArrayList<>();

	/**
	 * Create a reading.
	 * @param roles the roles that there are
	 * @param programs the programs that agents can run
	 */
	TeamPlanReading(Roles roles, List<String> programs) {
		this.roles = roles;
		this.programs = Set.copyOf(programs);
	}

	/**
	 * Read a plan.
	 * @param name its name
	 * @param file the name of its file, for messages
	 * @param text the text of the file
	 * @return the plan, which is not to be used if there are problems
	 */
	TeamPlan read(String name, String file, String text) {
		YamlMap map;
		try {
			map = YamlMap.read(file, text);
		}
		catch (FailedException ex) {
			this.problems.add(ex);
			return new TeamPlan(name, "", Map.of(), List.of());
		}
		Map<String, String> values = tried(() -> map.textsByName("values"), Map.of());
		values.keySet()
			.stream()
			.filter(TeamTexts::isGiven)
			.map((one) -> map.refused("'" + one + "' is given by each deployment, and no value can be called so"))
			.forEach(this.problems::add);
		Set<String> roles = Set.copyOf(this.roles.names());
		TeamPlan plan = new TeamPlan(name, tried(() -> map.text("description"), ""), values,
				tried(() -> map.maps("members"), List.<YamlMap>of()).stream()
					.map((member) -> member(member, roles, values.keySet()))
					.toList());
		if (plan.members().isEmpty() && this.problems.isEmpty()) {
			this.problems.add(map.refused("'members' names nobody"));
		}
		int size = plan.members().stream().mapToInt(PlanMember::count).sum();
		if (size > TeamPlan.MOST) {
			this.problems.add(map.refused("A team of " + size + " members has more than " + TeamPlan.MOST));
		}
		plan.members().stream().map(PlanMember::role).filter(roles::contains).distinct().forEach(this::checkRole);
		this.problems.addAll(map.unread());
		return plan;
	}

	private void checkRole(String role) {
		try {
			this.roles.read(role);
		}
		catch (FailedException ex) {
			this.problems.add(ex);
		}
	}

	private PlanMember member(YamlMap map, Set<String> roles, Set<String> values) {
		PlanMember member = new PlanMember(
				tried(() -> map.parsed("name", "", matching(NAME), "a name of letters, digits, '-' and '_'"), ""),
				known(map, "role", tried(() -> map.text("role"), ""), roles),
				known(map, "agent", tried(() -> map.text("agent", ""), ""), this.programs),
				tried(() -> map.parsed("count", "1", TeamPlanReading::count, "a number from 1 to 99"), 1),
				tried(() -> map.texts("arguments"), List.of()), tried(() -> map.text("permission-mode", ""), ""),
				tried(() -> map.text("folder", ""), ""), tried(() -> map.flag("worktree"), false),
				tried(() -> map.text("task", ""), ""));
		this.problems.addAll(map.unread());
		if (Caller.PERSON.equals(member.name())) {
			this.problems.add(map.refused("'" + Caller.PERSON + "' is you, and no member can be called so"));
		}
		Stream.concat(Stream.ofNullable(member.task()), member.arguments().stream())
			.flatMap((text) -> TeamTexts.unknown(text, values).stream())
			.map((name) -> map
				.refused("Nothing is set for {" + name + "} (write {{" + name + "}} for the word itself)"))
			.forEach(this.problems::add);
		return new PlanMember(given(member.name()), member.role(), given(member.agent()), member.count(),
				member.arguments(), given(member.permissionMode()), given(member.folder()), member.worktree(),
				given(member.task()));
	}

	private static @Nullable String given(@Nullable String text) {
		return Objects.requireNonNullElse(text, "").isEmpty() ? null : text;
	}

	private static Integer count(String text) {
		if (!COUNT.matcher(text).matches()) {
			throw new IllegalArgumentException(text);
		}
		return Integer.valueOf(text);
	}

	private static Function<String, String> matching(Pattern form) {
		return (text) -> {
			if (!text.isEmpty() && !form.matcher(text).matches()) {
				throw new IllegalArgumentException(text);
			}
			return text;
		};
	}

	private String known(YamlMap map, String name, String text, Set<String> all) {
		return text.isEmpty() ? "" : tried(() -> map.parsed(name, "", (given) -> {
			if (!given.isEmpty() && !all.contains(given)) {
				throw new IllegalArgumentException(given);
			}
			return given;
		}, "one of: " + String.join(", ", all.stream().sorted().toList())), "");
	}

	private <T> T tried(Supplier<T> reader, T otherwise) {
		try {
			return reader.get();
		}
		catch (FailedException ex) {
			this.problems.add(ex);
			return otherwise;
		}
	}

	/**
	 * What is wrong.
	 * @return a failure for each, which names its line; none if the plan can be used
	 */
	List<FailedException> problems() {
		return List.copyOf(this.problems);
	}

}
