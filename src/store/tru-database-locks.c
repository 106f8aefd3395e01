/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* F_OFD_SETLK */
#include "tru-database-locks.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef F_OFD_SETLK

/* POSIX: whoever opens a file and closes it again drops every lock that its process holds there. GTK's file chooser does so with
 * each file of the folder that it shows, to tell its type; the next program to leave the database would then take itself for the
 * last one and throw away the log that this one still writes. Locks of an open file description (fcntl(2), Linux 3.15) stay until
 * they are given back, and stand against the POSIX locks of other programs all the same. SQLite reckons with locks by process and
 * file, so all of a file's go through one description of our own, whichever of its own SQLite names. */

typedef struct
{
  dev_t device;
  ino_t inode;
  int fd; /* ours; its description holds the file's locks */
} Held;

typedef int (*Fcntl) (int fd,
                      int command,
                      ...);
typedef int (*Close) (int fd);

static GMutex mutex;
static GArray *files; /* of Held */
static Fcntl next_fcntl;
static Close next_close;

static int
find (const struct stat *info)
{
  for (guint i = 0; i < files->len; i++)
    if (g_array_index (files, Held, i).inode == info->st_ino && g_array_index (files, Held, i).device == info->st_dev)
      return (int) i;
  return -1;
}

/* The descriptor that locks what FD stands for, made when it is first wanted; -1: there is none. */
static int
locker_of (int fd)
{
  struct stat info;
  char path[40];
  int at;
  Held held;

  if (fstat (fd, &info) != 0)
    return -1;
  at = find (&info);
  if (at >= 0)
    return g_array_index (files, Held, at).fd;
  snprintf (path, sizeof path, "/proc/self/fd/%d", fd);
  held = (Held){ info.st_dev, info.st_ino, open (path, O_RDWR | O_CLOEXEC) };
  if (held.fd < 0)
    held.fd = open (path, O_RDONLY | O_CLOEXEC);
  if (held.fd >= 0)
    g_array_append_val (files, held);
  return held.fd;
}

static int
lock_file (int           fd,
           int           command,
           struct flock *lock)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  int ours = locker_of (fd);
  struct flock wanted = *lock;
  int result;

  if (ours < 0)
    return next_fcntl (fd, command, lock);
  wanted.l_pid = 0; /* as these locks want it */
  result = fcntl (ours, command == F_GETLK ? F_OFD_GETLK : command == F_SETLK ? F_OFD_SETLK : F_OFD_SETLKW, &wanted);
  if (command == F_GETLK && result == 0)
    *lock = wanted;
  return result;
}

static int
on_fcntl (int fd,
          int command,
          ...)
{
  va_list arguments;
  void *pointer;

  va_start (arguments, command);
  pointer = va_arg (arguments, void *);
  va_end (arguments);
  if (command == F_SETLK || command == F_SETLKW || command == F_GETLK)
    return lock_file (fd, command, pointer);
  return next_fcntl (fd, command, pointer);
}

/* Where SQLite closes a file it has given its locks back, or means them to go. */
static int
on_close (int fd)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  struct stat info;
  int at = files->len > 0 && fstat (fd, &info) == 0 ? find (&info) : -1;

  if (at >= 0)
    {
      close (g_array_index (files, Held, at).fd);
      g_array_remove_index_fast (files, (guint) at);
    }
  return next_close (fd);
}

static void
install (void)
{
  sqlite3_vfs *vfs = sqlite3_vfs_find ("unix");

  if (!vfs || vfs->iVersion < 3)
    return;
  files = g_array_new (FALSE, FALSE, sizeof (Held));
  next_fcntl = (Fcntl) vfs->xGetSystemCall (vfs, "fcntl");
  next_close = (Close) vfs->xGetSystemCall (vfs, "close");
  vfs->xSetSystemCall (vfs, "fcntl", (sqlite3_syscall_ptr) on_fcntl);
  vfs->xSetSystemCall (vfs, "close", (sqlite3_syscall_ptr) on_close);
}

#endif

/**
 * tru_database_locks_install:
 *
 * Has SQLite hold its locks such that no other opening of the same file in this program drops them. Call it before the first
 * connection; again is nothing. Where the system has no such locks, SQLite's own stay.
 */
void
tru_database_locks_install (void)
{
#ifdef F_OFD_SETLK
  static gsize once;

  if (g_once_init_enter (&once))
    {
      install ();
      g_once_init_leave (&once, 1);
    }
#endif
}
