package io.github.tmuxorc.worktree;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

import io.github.tmuxorc.failure.RefusedException;
import io.github.tmuxorc.surface.ShellOnly;
import io.github.tmuxorc.tmux.TmuxClient;
import io.github.tmuxorc.tmux.TmuxPane;

/**
 * Commands that show, merge and remove the work trees of agents.
 */
@Component
class WorkTreeCommands {

	private final WorkTrees workTrees;

	private final TmuxClient tmux;

	WorkTreeCommands(WorkTrees workTrees, TmuxClient tmux) {
		this.workTrees = workTrees;
		this.tmux = tmux;
	}

	@ShellOnly("An agent that leads has a shell, and git itself.")
	@Command(name = "worktree list",
			description = "List the git work trees that agents were given in a repository, and how far each is.")
	WorkTreeList list(@Option(longName = "project",
			description = "A folder of the repository; by default this one.") @Nullable String project) {
		return new WorkTreeList(this.workTrees.list(folder(project)).stream().map(this.workTrees::status).toList());
	}

	@ShellOnly("It changes the person's files; an agent that leads runs it in its shell.")
	@Command(name = "team merge",
			description = "Merge the branch of an agent's work tree into the branch that it began at, in the folder "
					+ "where that is checked out. If there are conflicts, they are named and nothing is changed.")
	WorkTreeMerge merge(@Argument(index = 0, description = "Name of the agent, or session:name.") String name,
			@Option(longName = "project",
					description = "A folder of the repository; by default this one.") @Nullable String project) {
		return this.workTrees.merge(this.workTrees.find(folder(project), name));
	}

	@ShellOnly("It deletes the person's files.")
	@Command(name = "worktree remove",
			description = "Delete an agent's work tree and its branch. It is refused while there is work in it that is "
					+ "nowhere else, or a pane works there.")
	WorkTreeRemoved remove(@Argument(index = 0, description = "Name of the agent, or session:name.") String name,
			@Option(longName = "project",
					description = "A folder of the repository; by default this one.") @Nullable String project,
			@Option(longName = "ignored",
					description = "Delete files that git ignores as well.") @Nullable Boolean ignored) {
		WorkTree tree = this.workTrees.find(folder(project), name);
		for (TmuxPane pane : this.tmux.panes()) {
			if (!pane.dead() && Path.of(pane.directory()).startsWith(tree.root())) {
				throw new RefusedException(
						"The pane " + pane.id() + " in '" + pane.sessionName() + "' works in " + tree.root() + ".",
						"End what runs there first.");
			}
		}
		this.workTrees.remove(tree, Boolean.TRUE.equals(ignored));
		return new WorkTreeRemoved(tree.name(), tree.session(), tree.root().toString(), tree.branch());
	}

	private static Path folder(@Nullable String project) {
		return Path.of((project != null) ? project : "").toAbsolutePath().normalize();
	}

}
