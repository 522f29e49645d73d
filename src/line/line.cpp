// The room is empty until its first part stands here.
