package io.github.tmuxorc.surface;

/**
 * Who follows a running command: hears its progress and answers its questions. Each
 * launch mode has its own; until one is set nobody listens and every answer is yes.
 */
public final class Audience implements Progress, Confirmation {

	private volatile Progress progress = (message) -> {
	};

	private volatile Confirmation confirmation = (question) -> true;

	/**
	 * Say who follows from now on.
	 * @param progress what hears of steps
	 * @param confirmation what answers questions
	 */
	public void set(Progress progress, Confirmation confirmation) {
		this.progress = progress;
		this.confirmation = confirmation;
	}

	@Override
	public void report(String message) {
		this.progress.report(message);
	}

	@Override
	public boolean confirm(String question) {
		return this.confirmation.confirm(question);
	}

}
