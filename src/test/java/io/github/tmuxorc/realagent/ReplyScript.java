package io.github.tmuxorc.realagent;

/**
 * What a stand-in says in a conversation, turn by turn; by default what {@link Reply}
 * makes of the prompts.
 */
interface ReplyScript {

	default Reply to(String prompt) {
		return Reply.to(prompt);
	}

	default Reply afterTool(String prompt, ToolAnswer answer) {
		return Reply.afterTool(prompt);
	}

}
