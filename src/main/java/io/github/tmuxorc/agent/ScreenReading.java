package io.github.tmuxorc.agent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The screen of an agent, as the rules of its program see it. What no rule knows is no
 * state: an agent is idle only with an empty composer in its place and no other sign.
 */
final class ScreenReading {

	private final ScreenRules rules;

	private final @Nullable String version;

	private final ScreenText screen;

	private final @Nullable Composer composer;

	private final Map<ScreenSign, ScreenRule.Match> matches = new EnumMap<>(ScreenSign.class);

	private final List<ScreenSighting> sightings;

	/**
	 * Read a screen.
	 * @param rules how the program that drew it is read
	 * @param version its version, or null if that is not known
	 * @param screen the screen
	 */
	ScreenReading(ScreenRules rules, @Nullable String version, ScreenText screen) {
		this.rules = rules;
		this.version = version;
		this.screen = screen;
		this.composer = (rules.composer() != null) ? rules.composer().find(screen) : null;
		for (ScreenSign sign : ScreenSign.values()) {
			ScreenRule.Match match = find(sign);
			if (match != null) {
				this.matches.put(sign, match);
			}
		}
		this.sightings = sighted();
	}

	/**
	 * What the screen and the title speak for.
	 * @return the states, the one that counts first; none if the screen is not known
	 */
	List<ScreenSighting> sightings() {
		return this.sightings;
	}

	private List<ScreenSighting> sighted() {
		if (this.rules.composer() != null && this.screen.isBlank()) {
			return List
				.of(new ScreenSighting(AgentState.STARTING, "screen", "screen.blank", "nothing is drawn yet", null));
		}
		List<ScreenSighting> sightings = new ArrayList<>();
		if (this.composer != null) {
			add(sightings, ScreenSign.DIALOG, ScreenSign.BUSY);
			ScreenSighting ready = ready(this.composer);
			if (ready.state() == AgentState.DRAFT) {
				sightings.add(ready);
			}
			add(sightings, ScreenSign.LIMIT, ScreenSign.SIGN_IN, ScreenSign.CRASH);
			if (ready.state() == AgentState.IDLE) {
				sightings.add(ready);
			}
		}
		else {
			// A dialog that says why it is shown says more than that it is one.
			add(sightings, ScreenSign.LIMIT, ScreenSign.SIGN_IN, ScreenSign.DIALOG, ScreenSign.CRASH);
			if (this.rules.composer() == null) {
				add(sightings, ScreenSign.BUSY);
			}
		}
		return List.copyOf(sightings);
	}

	/**
	 * Whether something else stands where the composer would.
	 * @return whether the first sighting beats all that the agent reports
	 */
	boolean isBlocked() {
		return dialog() != null
				|| (this.composer == null && Stream.of(ScreenSign.LIMIT, ScreenSign.SIGN_IN, ScreenSign.CRASH)
					.anyMatch((sign) -> best(sign) != null));
	}

	/**
	 * What the open dialog asks.
	 * @return the question, or null if no dialog is open
	 */
	@Nullable AgentQuestion question() {
		ScreenRule.Match dialog = dialog();
		return (dialog != null) ? QuestionReader.read(this.screen, dialog) : null;
	}

	/**
	 * What stands in the composer.
	 * @return the text as it is shown, empty if nothing was typed; null if no composer is
	 * on the screen
	 */
	@Nullable String composed() {
		return (this.composer != null) ? this.composer.text() : null;
	}

	/**
	 * What stands in the composer and is taken for the program's own, only because the
	 * cursor stands before it.
	 * @return the text; empty if there is none
	 */
	String suggestion() {
		return (this.composer != null) ? this.composer.suggestion() : "";
	}

	private ScreenRule.@Nullable Match dialog() {
		return best(ScreenSign.DIALOG);
	}

	private ScreenSighting ready(Composer composer) {
		return new ScreenSighting(composer.text().isEmpty() ? AgentState.IDLE : AgentState.DRAFT, "screen",
				composer.rule().id(), composer.evidence(), null);
	}

	private void add(List<ScreenSighting> sightings, ScreenSign... signs) {
		for (ScreenSign sign : signs) {
			ScreenRule.Match match = best(sign);
			if (match != null) {
				sightings.add(match.sighting());
			}
		}
	}

	private ScreenRule.@Nullable Match best(ScreenSign sign) {
		return this.matches.get(sign);
	}

	private ScreenRule.@Nullable Match find(ScreenSign sign) {
		return this.rules.signs()
			.stream()
			.filter((rule) -> rule.sign() == sign && rule.versions().contains(this.version))
			.map(this::find)
			.flatMap(Stream::ofNullable)
			.max(Comparator.comparingInt((ScreenRule.Match match) -> match.rule().priority())
				.thenComparingInt(ScreenRule.Match::row))
			.orElse(null);
	}

	private ScreenRule.@Nullable Match find(ScreenRule rule) {
		ScreenRegion.Place place = rule.region().place();
		if (place == ScreenRegion.Place.TITLE) {
			return rule.findInTitle(this.screen);
		}
		Composer found = this.composer;
		if (found == null) {
			return (place == ScreenRegion.Place.BOTTOM) ? rule.find(this.screen, 0, this.screen.height()) : null;
		}
		return switch (place) {
			case ABOVE -> rule.find(this.screen, 0, found.top());
			case TURN -> rule.find(this.screen, found.rule().turn(this.screen, found.top()), found.top());
			case FOOTER -> rule.find(this.screen, found.end(), this.screen.height());
			default -> null;
		};
	}

}
