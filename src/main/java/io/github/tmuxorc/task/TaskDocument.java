package io.github.tmuxorc.task;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.UsageException;

/**
 * A document in Markdown that tells what is to be done.
 *
 * @param source the path of its file
 * @param items its tasks in their order, those that another one needs before it
 * @param leftOut what looks like work and is in no task
 */
public record TaskDocument(String source, List<Item> items, List<LeftOut> leftOut) {

	/** What to do about a document in which no task is found. */
	public static final String REMEDY = "Write each as an item of a check list or a numbered list, "
			+ "or as a heading of the second level or below with text under it.";

	public TaskDocument {
		items = List.copyOf(items);
		leftOut = List.copyOf(leftOut);
	}

	/**
	 * Read a document.
	 * @param file the path of its file
	 * @return its tasks
	 * @throws NotFoundException if there is no such file
	 * @throws UsageException if it is no text
	 */
	public static TaskDocument read(String file) {
		try {
			Path path = Path.of(file);
			if (!Files.isRegularFile(path)) {
				throw new NotFoundException(
						Files.isDirectory(path) ? file + " is a folder." : "There is no file " + file + ".",
						"Give a document that exists.");
			}
			// The same document has one name, wherever it is read from.
			return MarkdownTasks.read(path.toRealPath().toString(), Files.readString(path));
		}
		catch (CharacterCodingException ex) {
			throw new UsageException("The file " + file + " is not text in UTF-8.", "Convert it to UTF-8.");
		}
		catch (InvalidPathException | IOException ex) {
			UsageException failure = new UsageException(
					"The file " + file.replaceAll("\\p{Cc}", "?") + " cannot be read.",
					"Check its name and its permissions.");
			failure.addSuppressed(ex);
			throw failure;
		}
	}

	/**
	 * Find the tasks that items became when the document was read before. Lines move when
	 * a document is edited, so title and section tell, and for what is then left the
	 * title alone: sections are renamed. Of several that are alike, the first is the
	 * first.
	 * @param tasks the tasks of the board
	 * @return the tasks by their items; those that are new have none
	 */
	Map<Item, Task> known(List<Task> tasks) {
		Map<Item, Task> known = new HashMap<>();
		List<Task> left = new ArrayList<>(tasks);
		left.removeIf((task) -> !this.source.equals(task.source()));
		match(known, left, (item, task) -> item.title().equals(task.title())
				&& MarkdownPart.sectionLine(item.text()).equals(MarkdownPart.sectionLine(task.text())));
		match(known, left, (item, task) -> item.title().equals(task.title()));
		return known;
	}

	private void match(Map<Item, Task> known, List<Task> left, BiPredicate<Item, Task> same) {
		for (Item item : this.items) {
			Task task = left.stream()
				.filter((other) -> !known.containsKey(item) && same.test(item, other))
				.findFirst()
				.orElse(null);
			if (task != null) {
				known.put(item, task);
				left.remove(task);
			}
		}
	}

	/**
	 * A task in the document.
	 *
	 * @param title what is to be done
	 * @param text more about it, or null
	 * @param line the number of its line
	 * @param done whether it is ticked off
	 * @param needs the places of the items in the list that must be done before
	 */
	record Item(String title, @Nullable String text, int line, boolean done, List<Integer> needs) {

		Item {
			needs = List.copyOf(needs);
		}

	}

	/**
	 * A heading or a point of a list that is no task, nor the text of one.
	 *
	 * @param line the number of its line
	 * @param title what it says
	 * @param reason why it is none
	 */
	public record LeftOut(int line, String title, String reason) {

		@Override
		public String toString() {
			return "line " + this.line + "  " + this.title + " (" + this.reason + ")";
		}

	}

}
