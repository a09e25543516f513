package io.github.tmuxorc.task;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.failure.NotFoundException;
import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.failure.UsageException;

/**
 * The tasks of a team as they were when they were read, and what follows from them.
 */
public final class TaskBoard {

	private final String team;

	private final List<Task> tasks;

	private final Map<Integer, Task> byId = new HashMap<>();

	TaskBoard(String team, List<Task> tasks) {
		this.team = team;
		this.tasks = List.copyOf(tasks);
		tasks.forEach((task) -> this.byId.put(task.id(), task));
	}

	/**
	 * The team whose board it is.
	 * @return its name
	 */
	String team() {
		return this.team;
	}

	/**
	 * The tasks.
	 * @return all of them, in the order of their numbers
	 */
	public List<Task> tasks() {
		return this.tasks;
	}

	/**
	 * Find a task.
	 * @param id its number
	 * @return the task
	 * @throws NotFoundException if there is none
	 */
	public Task find(int id) {
		Task task = this.byId.get(id);
		if (task == null) {
			throw new NotFoundException("The board of '" + this.team + "' has no task " + id + ".",
					"Run 'task list' to see the tasks.");
		}
		return task;
	}

	/**
	 * What a task waits for.
	 * @param task the task
	 * @return those that it needs and that are not done
	 */
	public List<Integer> waitsFor(Task task) {
		return task.needs().stream().filter((id) -> find(id).state() != TaskState.DONE).sorted().toList();
	}

	/**
	 * What somebody has claimed or started and not finished.
	 * @param who who
	 * @return the first such task, or null if there is none
	 */
	@Nullable Task unfinished(String who) {
		return this.tasks.stream().filter((task) -> task.isAtWork() && task.isHeldBy(who)).findFirst().orElse(null);
	}

	/**
	 * The task to claim next: the first of one's own, or else the first of nobody.
	 * @param who who claims
	 * @return the task, or null if there is none
	 */
	@Nullable Task next(String who) {
		List<Task> free = this.tasks.stream()
			.filter((task) -> task.state() == TaskState.OPEN && waitsFor(task).isEmpty())
			.toList();
		return free.stream()
			.filter((task) -> task.isHeldBy(who))
			.findFirst()
			.or(() -> free.stream().filter((task) -> task.assignee() == null).findFirst())
			.orElse(null);
	}

	/**
	 * Refuse to let somebody claim a task that is not free for it.
	 * @param task the task
	 * @param who who claims
	 * @throws RefusedException if it cannot be claimed
	 */
	void requireFree(Task task, String who) {
		if (task.state() != TaskState.OPEN) {
			throw new RefusedException("Task " + task.id() + " is " + state(task) + ".",
					"Take another one with 'task claim'.");
		}
		if (task.assignee() != null && !task.isHeldBy(who)) {
			throw new RefusedException("Task " + task.id() + " is for '" + task.assignee() + "'.",
					"Take another one with 'task claim', or assign it first.");
		}
		List<Integer> missing = waitsFor(task);
		if (!missing.isEmpty()) {
			throw new RefusedException("Task " + task.id() + " waits for " + names(missing) + ".",
					"Take another one with 'task claim', or do that first.");
		}
	}

	/**
	 * Refuse dependencies that could never be done.
	 * @param task the task that depends
	 * @param need the task that is to be done before it
	 * @throws UsageException if that one depends on it, too
	 */
	void requireNoCycle(int task, int need) {
		if (isCycle(task, need)) {
			throw new UsageException("Task " + need + " would wait for itself, by way of task " + task + ".",
					"Leave this dependency out.");
		}
	}

	/**
	 * Whether a dependency could never be done.
	 * @param task the task that depends
	 * @param need the task that is to be done before it
	 * @return whether that one depends on it, too
	 */
	boolean isCycle(int task, int need) {
		Set<Integer> seen = new HashSet<>();
		Deque<Integer> next = new ArrayDeque<>(List.of(need));
		while (!next.isEmpty()) {
			int id = next.remove();
			if (id == task) {
				return true;
			}
			if (seen.add(id)) {
				next.addAll(find(id).needs());
			}
		}
		return false;
	}

	/**
	 * Why nobody can claim anything.
	 * @return a sentence
	 */
	String nothingToClaim() {
		if (this.tasks.stream().allMatch((task) -> task.state() == TaskState.DONE)) {
			return this.tasks.isEmpty() ? "The board is empty." : "All tasks are done.";
		}
		Map<String, Long> counts = this.tasks.stream()
			.filter((task) -> task.state() != TaskState.DONE)
			.collect(Collectors.groupingBy(this::obstacle, Collectors.counting()));
		return "No task can be claimed: " + List.of("in work", "blocked", "for others", "waiting")
			.stream()
			.filter(counts::containsKey)
			.map((obstacle) -> counts.get(obstacle) + " " + obstacle)
			.collect(Collectors.joining(", ")) + ".";
	}

	private String obstacle(Task task) {
		if (task.isAtWork()) {
			return "in work";
		}
		if (task.state() == TaskState.BLOCKED) {
			return "blocked";
		}
		return waitsFor(task).isEmpty() ? "for others" : "waiting";
	}

	static String state(Task task) {
		return switch (task.state()) {
			case CLAIMED, STARTED -> task.state() + " by '" + task.assignee() + "'";
			case OPEN, BLOCKED, DONE -> task.state().toString();
		};
	}

	static String names(List<Integer> ids) {
		return ((ids.size() == 1) ? "task " : "tasks ")
				+ ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
	}

}
