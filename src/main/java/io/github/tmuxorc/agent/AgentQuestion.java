package io.github.tmuxorc.agent;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.Quotation;
import io.github.tmuxorc.failure.UsageException;
import io.github.tmuxorc.surface.UntrustedText;

/**
 * The question that an agent's dialog asks.
 *
 * @param question the question as it is shown
 * @param options the answers it offers; none if it offers none that are numbered
 */
public record AgentQuestion(@JsonPropertyDescription("The question.") UntrustedText question,
		@JsonPropertyDescription("Its options.") List<Option> options) {

	public AgentQuestion {
		options = List.copyOf(options);
	}

	/**
	 * The option that Enter would choose.
	 * @return the option, or null if none is marked
	 */
	public @Nullable Option selected() {
		return this.options.stream().filter(Option::selected).findFirst().orElse(null);
	}

	/**
	 * Whether another reading is of the same dialog, whatever is marked in it.
	 * @param other the other reading, or null if no dialog was there
	 * @return whether it is
	 */
	public boolean isSame(@Nullable AgentQuestion other) {
		return other != null && this.question.equals(other.question) && labels().equals(other.labels());
	}

	/**
	 * Find an option.
	 * @param wanted its number, its label, or the beginning of its label
	 * @return the option
	 * @throws UsageException if none or several fit
	 */
	public Option option(String wanted) {
		String text = wanted.strip().toLowerCase(Locale.ROOT);
		List<Option> found = this.options.stream()
			.filter((option) -> text.equals(Integer.toString(option.number()))
					|| text.equals(option.label().text().toLowerCase(Locale.ROOT)))
			.toList();
		if (found.isEmpty() && !text.isEmpty()) {
			found = this.options.stream()
				.filter((option) -> option.label().text().toLowerCase(Locale.ROOT).startsWith(text))
				.toList();
		}
		if (found.size() != 1) {
			throw new UsageException(
					((found.isEmpty()) ? "No option is" : "Several options are") + " called '" + wanted + "'.",
					"Choose one of: "
							+ Quotation.of(String.join(", ", this.options.stream().map(Option::toString).toList()))
							+ ".");
		}
		return found.getFirst();
	}

	private List<UntrustedText> labels() {
		return this.options.stream().map(Option::label).toList();
	}

	/**
	 * An answer that a dialog offers.
	 *
	 * @param number its number
	 * @param label what it says
	 * @param selected whether Enter would choose it
	 */
	public record Option(@JsonPropertyDescription("For agent_answer.") int number,
			@JsonPropertyDescription("What it says.") UntrustedText label,
			@JsonPropertyDescription("Enter takes it.") boolean selected) {

		private static final Pattern FAR_REACHING = Pattern
			.compile("(?i)\\balways\\b|don['’]t ask|\\bnot ask\\b|\\b(all|every|each)\\b|\\b(session|project|future)\\b"
					+ "|\\bauto|\\bbypass|\\bskip\\b|\\byolo\\b|\\bdelete|\\bdiscard|\\bremove|\\boverwrite|\\breset\\b");

		/**
		 * Whether it reaches further than this one question: it grants for good, or
		 * destroys.
		 * @return whether its label says so
		 */
		public boolean isFarReaching() {
			return FAR_REACHING.matcher(this.label.text()).find();
		}

		@Override
		public String toString() {
			return this.number + ". " + this.label;
		}

	}

}
