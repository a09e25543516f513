package io.github.tmuxorc.setup.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

import io.github.tmuxorc.failure.FailedException;

/**
 * Says why a file could not be read or written.
 */
public final class FileFailure {

	private FileFailure() {
	}

	/**
	 * Make a failure of what the system reported.
	 * @param problem what failed, without a full stop
	 * @param cause what the system reported
	 * @return the failure
	 */
	public static FailedException of(String problem, IOException cause) {
		FailedException failure = new FailedException(problem + ": " + reason(cause) + ".",
				"Nothing was changed; put that right, and run the command again.");
		failure.addSuppressed(cause);
		return failure;
	}

	private static String reason(IOException cause) {
		if (cause instanceof AccessDeniedException) {
			return "permission denied";
		}
		if (cause instanceof NoSuchFileException) {
			return "no such file or folder";
		}
		if (cause instanceof FileAlreadyExistsException ex) {
			return ex.getFile() + " is in the way";
		}
		if (cause instanceof FileSystemException ex && ex.getReason() != null) {
			return lowerFirst(ex.getReason());
		}
		return (cause.getMessage() != null) ? lowerFirst(cause.getMessage()) : cause.getClass().getSimpleName();
	}

	private static String lowerFirst(String text) {
		return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
	}

}
