-- What is needed to show a team that was stopped, and to bring it back.
create table team (
	socket text not null,
	session text not null,
	plan text not null,
	description text not null,
	project text not null,
	deployed bigint not null,
	primary key (socket, session)
);

create table team_member (
	socket text not null,
	session text not null,
	name text not null,
	position integer not null,
	folder text,
	worktree integer not null,
	task text,
	briefed integer not null,
	primary key (socket, session, name)
);
