package io.github.tmuxorc.team;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.UsageException;

/**
 * Puts words in the place of those that stand in braces in a plan. One that stands in two
 * braces stands for itself in one.
 */
final class TeamTexts {

	private static final Pattern PLACE = Pattern
		.compile("\\{\\{(?<literal>[A-Za-z][A-Za-z0-9_-]*)\\}\\}|\\{(?<name>[A-Za-z][A-Za-z0-9_-]*)\\}");

	private static final Set<String> GIVEN = Set.of("project", "team", "requirements");

	private static final String BOARD = "Work on the tasks of the board: claim one, do it, say that it is done, and "
			+ "claim the next, until none is left for you. They come from {requirements}.";

	private final Map<String, String> values;

	private final @Nullable String requirements;

	/**
	 * Create them.
	 * @param order the team
	 * @throws UsageException if something is set that the plan does not have
	 */
	TeamTexts(TeamOrder order) {
		this.values = new HashMap<>(order.plan().values());
		order.set().forEach((name, value) -> {
			if (this.values.replace(name, value) == null) {
				throw new UsageException("The plan '" + order.plan().name() + "' has no value called '" + name + "'.",
						this.values.isEmpty() ? "Leave --set out." : "Set one of: "
								+ String.join(", ", new TreeSet<>(order.plan().values().keySet())) + ".");
			}
		});
		this.requirements = Objects.toString(order.requirements(), null);
		this.values.put("project", order.project().toString());
		this.values.put("team", order.session().value());
		this.values.put("requirements", Objects.requireNonNullElse(this.requirements, "(no file was given)"));
	}

	/**
	 * The first task of a member.
	 * @param member the member
	 * @param lead whether it leads the team
	 * @return its task, or null if it has none
	 */
	@Nullable String task(PlanMember member, boolean lead) {
		String task = member.task();
		if (lead && this.requirements != null && (task == null || !task.contains("{requirements}"))) {
			task = ((task != null) ? task + "\n" : "") + "The requirements are in " + this.requirements
					+ ". Read them first.";
		}
		else if (task == null && this.requirements != null) {
			task = BOARD;
		}
		return (task != null) ? filled(task) : null;
	}

	/**
	 * The first task of a member as it is kept, with what the person set, but for what
	 * each deployment gives.
	 * @param member the member
	 * @return the text, or null if it has none
	 */
	@Nullable String kept(PlanMember member) {
		return (member.task() != null) ? replaced(member.task(), (place) -> {
			String name = place.group("name");
			String value = (name != null && !GIVEN.contains(name)) ? this.values.get(name) : null;
			return (value != null) ? escaped(value) : place.group();
		}) : null;
	}

	/**
	 * A text with words for those in braces that are known; others stay as they are.
	 * @param text the text
	 * @return the text to use
	 */
	String filled(String text) {
		return replaced(text, (place) -> {
			String literal = place.group("literal");
			return (literal != null) ? "{" + literal + "}"
					: Objects.requireNonNullElse(this.values.get(place.group("name")), place.group());
		});
	}

	private static String replaced(String text, Function<MatchResult, String> replacement) {
		return PLACE.matcher(text).replaceAll((place) -> Matcher.quoteReplacement(replacement.apply(place)));
	}

	/**
	 * A text that means itself when it stands in a plan.
	 * @param text the text
	 * @return the text with two braces for each that could be taken for the plan's
	 */
	static String escaped(String text) {
		return text.replaceAll("\\{([A-Za-z][A-Za-z0-9_-]*)\\}", "{{$1}}");
	}

	/**
	 * Whether a word in braces stands for what each deployment gives.
	 * @param name the word
	 * @return whether it does
	 */
	static boolean isGiven(String name) {
		return GIVEN.contains(name);
	}

	/**
	 * The words in braces that stand for nothing.
	 * @param text the text
	 * @param values what the plan has a text for
	 * @return the words
	 */
	static Set<String> unknown(String text, Set<String> values) {
		return PLACE.matcher(text)
			.results()
			.map((place) -> place.group("name"))
			.filter((name) -> name != null && !GIVEN.contains(name) && !values.contains(name))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
