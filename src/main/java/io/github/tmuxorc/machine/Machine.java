package io.github.tmuxorc.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.github.tmuxorc.host.Host;

/**
 * The files and processes of this machine, or of another one. Each method asks once,
 * however much it is asked for.
 * <p>
 * Every method throws {@link io.github.tmuxorc.host.HostAwayException} if another machine
 * cannot be reached.
 */
public interface Machine {

	/** Describes an npm package. */
	String PACKAGE = "package.json";

	/** In how many folders above a program that can lie. */
	int PACKAGE_LEVELS = 3;

	/**
	 * Which machine it is.
	 * @return the machine; null if it is this one
	 */
	@Nullable Host host();

	/**
	 * Where programs keep their files there.
	 * @return the places
	 */
	Places places();

	/**
	 * The time there.
	 * @return the clock
	 */
	Clock clock();

	/**
	 * Look whether files were written.
	 * @param files the files
	 * @return a stamp of each that exists
	 */
	Map<Path, FileStamp> stamps(Collection<Path> files);

	/**
	 * Read files.
	 * @param positions the files, each with the byte to begin with, from 0
	 * @return the text of each that exists
	 */
	Map<Path, String> read(Map<Path, Long> positions);

	/**
	 * List the files below a folder.
	 * @param folder the folder, which need not exist
	 * @param names a name for each level, in which {@code *} stands for anything
	 * @return the files
	 */
	List<Path> list(Path folder, List<String> names);

	/**
	 * Whether there is a folder.
	 * @param path its path
	 * @return whether there is
	 */
	boolean isFolder(Path path);

	/**
	 * Write files into a folder that only its owner may use, which is made if need be.
	 * @param folder the folder
	 * @param files the texts by the names of the files
	 * @throws IOException if it cannot be written
	 */
	void write(Path folder, Map<String, String> files) throws IOException;

	/**
	 * Delete files, and folders that hold nothing else then.
	 * @param files the files
	 * @param folders the folders; they and the files need not exist
	 */
	void delete(List<Path> files, List<Path> folders);

	/**
	 * Find programs.
	 * @param names their names, without a folder
	 * @return the absolute path of each that is installed
	 */
	Map<String, Path> find(Collection<String> names);

	/**
	 * Find the description of the npm package that a program belongs to.
	 * @param program the path of the program
	 * @return the text of its package.json, or null if there is none
	 */
	@Nullable String packageDescription(Path program);

	/**
	 * When processes were started.
	 * @param pids the processes
	 * @return the time for each that runs, if the system tells it
	 */
	Map<Long, Instant> starts(Collection<Long> pids);

	/**
	 * Ask a process to end, or end it.
	 * @param pid the process
	 * @param forcibly whether it is not asked
	 * @return whether there was such a process
	 */
	boolean end(long pid, boolean forcibly);

	/**
	 * Wait until processes have ended that were told to, and end those that do not.
	 * @param pids the processes
	 * @param grace how long to wait at most
	 * @throws InterruptedException if the thread is interrupted
	 */
	void awaitEnd(Collection<Long> pids, Duration grace) throws InterruptedException;

}
