package io.github.tmuxorc.tmux.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Cuts the lines of a control-mode connection into blocks. What stands in a block is not
 * escaped, so only the line with the block's own numbers ends it.
 */
final class ReplyParser {

	private static final String BEGIN = "%begin ";

	private static final String OURS = " 1";

	private final Consumer<String> notifications;

	private final List<String> lines = new ArrayList<>();

	/** What ends the block that has begun. */
	private @Nullable String end;

	private String error = "";

	private String remark = "";

	/**
	 * Create the parser.
	 * @param notifications told each line that begins with a percent sign and belongs to
	 * no block
	 */
	ReplyParser(Consumer<String> notifications) {
		this.notifications = notifications;
	}

	/**
	 * Take the next line.
	 * @param line the line
	 * @return the block that it ends, or null if it ends none
	 */
	@Nullable ReplyBlock accept(String line) {
		if (this.end == null) {
			if (line.startsWith(BEGIN)) {
				String numbers = line.substring(BEGIN.length());
				this.end = "%end " + numbers;
				this.error = "%error " + numbers;
			}
			else if (line.startsWith("%")) {
				this.notifications.accept(line);
			}
			else {
				this.remark = line;
			}
			return null;
		}
		boolean failed = line.equals(this.error);
		if (!failed && !line.equals(this.end)) {
			this.lines.add(line);
			return null;
		}
		ReplyBlock block = new ReplyBlock(this.end.endsWith(OURS), failed, String.join("\n", this.lines));
		this.end = null;
		this.lines.clear();
		return block;
	}

	/**
	 * Whether the next line stands in a block.
	 * @return whether a block has begun and not ended
	 */
	boolean isInBlock() {
		return this.end != null;
	}

	/**
	 * The last line that belongs to no block and is no notification: what tmux says when
	 * it cannot connect.
	 * @return the line, empty if there was none
	 */
	String remark() {
		return this.remark;
	}

}
