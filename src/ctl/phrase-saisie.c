/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ctl/phrase-saisie.h"

#include "operations/operations-error.h"
#include "store/store-error.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define TAILLE_MAXIMUM 4096

/**
 * phrase_free:
 * @phrase: (nullable) (transfer full): a passphrase
 *
 * Overwrites a passphrase and frees it.
 */
void
phrase_free (char *phrase)
{
  if (phrase == NULL)
    return;

  explicit_bzero (phrase, strlen (phrase));
  g_free (phrase);
}

static gboolean
set_missing (GError     **error,
             const char  *message)
{
  g_set_error_literal (error, STORE_ERROR, STORE_ERROR_PASSPHRASE, message);
  return FALSE;
}

/**
 * phrase_read_file:
 * @path: (type filename): a file that holds the passphrase on its first line
 *
 * Returns: (transfer full) (nullable): the passphrase; free it with phrase_free()
 */
char *
phrase_read_file (const char  *path,
                  GError     **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *texte = NULL;
  gsize taille;
  char *phrase;

  if (!g_file_get_contents (path, &texte, &taille, &cause))
    {
      g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FILE,
                   _("The passphrase could not be read: %s"), cause->message);
      return NULL;
    }

  texte[strcspn (texte, "\r\n")] = '\0';
  phrase = g_strdup (texte);
  explicit_bzero (texte, taille);
  if (*phrase != '\0')
    return phrase;

  phrase_free (phrase);
  set_missing (error, _("The passphrase file is empty."));
  return NULL;
}

static char *
read_line (int fd)
{
  char ligne[TAILLE_MAXIMUM];
  gsize n = 0;
  char *phrase;

  while (n < sizeof ligne - 1 && read (fd, &ligne[n], 1) == 1 && ligne[n] != '\n')
    n++;
  ligne[n] = '\0';
  phrase = g_strdup (ligne);
  explicit_bzero (ligne, sizeof ligne);

  return phrase;
}

/**
 * phrase_prompt:
 * @question: what to ask
 *
 * Asks at the terminal, without showing what is typed.
 *
 * Returns: (transfer full) (nullable): the passphrase; free it with phrase_free()
 */
char *
phrase_prompt (const char  *question,
               GError     **error)
{
  const int fd = g_open ("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY, 0);
  struct termios avant, sans_echo;
  char *phrase;

  if (fd < 0 || tcgetattr (fd, &avant) != 0)
    {
      if (fd >= 0)
        close (fd);
      set_missing (error, _("This base asks for a passphrase: give --passphrase-file, or use a terminal."));
      return NULL;
    }

  sans_echo = avant;
  sans_echo.c_lflag &= ~(tcflag_t) ECHO;
  tcsetattr (fd, TCSAFLUSH, &sans_echo);
  dprintf (fd, "%s ", question);
  phrase = read_line (fd);
  dprintf (fd, "\n");
  tcsetattr (fd, TCSAFLUSH, &avant);
  close (fd);

  return phrase;
}

/**
 * phrase_prompt_new:
 *
 * Asks for a new passphrase, twice.
 *
 * Returns: (transfer full) (nullable): the passphrase; free it with phrase_free()
 */
char *
phrase_prompt_new (GError **error)
{
  char *phrase = phrase_prompt (_("New passphrase:"), error);
  char *encore = phrase != NULL ? phrase_prompt (_("The same again:"), error) : NULL;
  const gboolean pareilles = encore != NULL && strcmp (phrase, encore) == 0;

  if (encore != NULL && !pareilles)
    set_missing (error, _("The two passphrases differ. No base was made."));
  phrase_free (encore);
  if (pareilles && *phrase != '\0')
    return phrase;

  if (pareilles)
    set_missing (error, _("A passphrase cannot be empty. No base was made."));
  phrase_free (phrase);
  return NULL;
}
