-- The boards of the teams, with the number of the last task.
create table task_board (
	team text not null primary key,
	last integer not null
);

create table task (
	team text not null references task_board (team),
	id integer not null,
	title text not null,
	text text,
	state text not null,
	assignee text,
	reason text,
	source text,
	line integer,
	created bigint not null,
	updated bigint not null,
	primary key (team, id)
);

create table task_dependency (
	team text not null,
	id integer not null,
	needs integer not null,
	primary key (team, id, needs),
	foreign key (team, id) references task (team, id),
	foreign key (team, needs) references task (team, id)
);

create table task_event (
	team text not null,
	id integer not null,
	number integer not null,
	time bigint not null,
	who text not null,
	what text not null,
	note text,
	primary key (team, id, number),
	foreign key (team, id) references task (team, id)
);
