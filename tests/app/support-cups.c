/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-cups.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

/* The server is never the one of the system: its socket, its spool and its queues are in the folder. */

struct Cups
{
  char *dossier;
  char *prise;
  GSubprocess *serveur;
};

static const char conf[] =
  "LogLevel info\n"
  "Listen %s\n"
  "Browsing No\n"
  "WebInterface No\n"
  "DefaultAuthType None\n"
  "PageLogFormat %%p %%j %%P %%C\n"
  "<Location />\n  Order allow,deny\n  Allow all\n</Location>\n"
  "<Policy default>\n"
  "  JobPrivateAccess all\n  JobPrivateValues none\n"
  "  SubscriptionPrivateAccess all\n  SubscriptionPrivateValues none\n"
  "  <Limit All>\n    Order allow,deny\n    Allow all\n  </Limit>\n"
  "</Policy>\n";

static const char conf_fichiers[] =
  "ServerRoot %1$s/etc\nServerBin /usr/lib/cups\nDataDir /usr/share/cups\n"
  "RequestRoot %1$s/spool\nTempDir %1$s/spool/tmp\nCacheDir %1$s/cache\nStateDir %1$s/run\n"
  "ErrorLog %1$s/log/error\nAccessLog %1$s/log/access\nPageLog %1$s/log/page\n"
  "Printcap %1$s/run/printcap\nFileDevice Yes\n%2$s";

/* A printer that takes PDF and leaves it as it is; copies are made by the filter, and are pages. */
static const char ppd[] =
  "*PPD-Adobe: \"4.3\"\n*FormatVersion: \"4.3\"\n*FileVersion: \"1.0\"\n"
  "*LanguageVersion: English\n*LanguageEncoding: ISOLatin1\n*PCFileName: \"ESSAI.PPD\"\n"
  "*Manufacturer: \"Essai\"\n*Product: \"(Essai)\"\n*ModelName: \"Essai\"\n"
  "*ShortNickName: \"Essai\"\n*NickName: \"Essai\"\n*PSVersion: \"(3010) 0\"\n"
  "*LanguageLevel: \"3\"\n*ColorDevice: True\n*DefaultColorSpace: RGB\n*cupsVersion: 2.4\n"
  "*cupsManualCopies: True\n*cupsFilter: \"application/vnd.cups-pdf 0 -\"\n"
  "*OpenUI *PageSize: PickOne\n*OrderDependency: 10 AnySetup *PageSize\n*DefaultPageSize: A4\n"
  "*PageSize A4/A4: \"<</PageSize[595 842]>>setpagedevice\"\n*CloseUI: *PageSize\n"
  "*OpenUI *PageRegion: PickOne\n*OrderDependency: 10 AnySetup *PageRegion\n"
  "*DefaultPageRegion: A4\n*PageRegion A4/A4: \"<</PageSize[595 842]>>setpagedevice\"\n"
  "*CloseUI: *PageRegion\n*DefaultImageableArea: A4\n*ImageableArea A4/A4: \"0 0 595 842\"\n"
  "*DefaultPaperDimension: A4\n*PaperDimension A4/A4: \"595 842\"\n";

static char *
write_in (Cups       *self,
          const char *nom,
          const char *texte)
{
  char *path = g_build_filename (self->dossier, nom, NULL);

  g_assert_true (g_file_set_contents (path, texte, -1, NULL));
  g_chmod (path, 0644);
  return path;
}

/* The server runs its filters as somebody who owns nothing here. */
static void
create_folders (Cups *self)
{
  static const char * const dossiers[] = {
    "etc", "etc/ppd", "spool", "spool/tmp", "cache", "run", "log", "out",
  };

  self->dossier = g_dir_make_tmp ("jalons-cups-XXXXXX", NULL);
  g_chmod (self->dossier, 0755);
  for (guint i = 0; i < G_N_ELEMENTS (dossiers); i++)
    {
      g_autofree char *path = g_build_filename (self->dossier, dossiers[i], NULL);

      g_assert_cmpint (g_mkdir (path, 0755), ==, 0);
      g_chmod (path, i >= 2 ? 0777 : 0755);
    }
}

static gboolean
run (const char * const *argv)
{
  g_autoptr (GSubprocess) processus = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_SILENCE
                                                                 | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                                                         NULL);

  return processus != NULL && g_subprocess_wait_check (processus, NULL, NULL);
}

/* A test that aborts leaves no server behind. */
static void
die_with_parent_cb (gpointer data)
{
  prctl (PR_SET_PDEATHSIG, SIGTERM);
}

static gboolean
start_server (Cups  *self,
              char **raison)
{
  g_autofree char *texte = g_strdup_printf (conf, self->prise);
  g_autofree char *fichiers = g_strdup_printf (conf_fichiers, self->dossier,
                                               geteuid () == 0 ? "User lp\nGroup lp\nSystemGroup root\n"
                                                               : "");
  g_autofree char *chemin = write_in (self, "etc/cupsd.conf", texte);
  g_autofree char *chemin_fichiers = write_in (self, "etc/cups-files.conf", fichiers);
  const char * const argv[] = { "/usr/sbin/cupsd", "-f", "-c", chemin, "-s", chemin_fichiers, NULL };
  g_autoptr (GSubprocessLauncher) lanceur
    = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE
                                 | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_set_child_setup (lanceur, die_with_parent_cb, NULL, NULL);
  self->serveur = g_subprocess_launcher_spawnv (lanceur, argv, &error);
  if (self->serveur == NULL)
    {
      *raison = g_strdup_printf ("cupsd cannot be started: %s", error->message);
      return FALSE;
    }
  for (guint i = 0; i < 100; i++)
    {
      if (g_file_test (self->prise, G_FILE_TEST_EXISTS))
        return TRUE;
      g_usleep (50000);
    }

  *raison = g_strdup ("cupsd did not open its socket within five seconds");
  return FALSE;
}

static gboolean
add_queue (Cups  *self,
           char **raison)
{
  g_autofree char *modele = write_in (self, "etc/essai.ppd", ppd);
  g_autofree char *sortie = g_strdup_printf ("file://%s/out/%s.pdf", self->dossier, CUPS_FILE);
  const char * const argv[] = { "/usr/sbin/lpadmin", "-p", CUPS_FILE, "-E", "-v", sortie, "-P", modele,
                                NULL };
  const char * const defaut[] = { "/usr/sbin/lpadmin", "-d", CUPS_FILE, NULL };

  for (guint i = 0; i < 20; i++)
    {
      if (run (argv) && run (defaut))
        return TRUE;
      g_usleep (100000);
    }

  *raison = g_strdup ("lpadmin made no queue");
  return FALSE;
}

/* Returns: (nullable): a server, which GTK finds through the environment; NULL and a reason where none
 * can be started. To be called before GTK is. */
Cups *
cups_start (char **raison)
{
  Cups *self = g_new0 (Cups, 1);

  create_folders (self);
  self->prise = g_build_filename (self->dossier, "run", "cups.sock", NULL);
  g_setenv ("CUPS_SERVER", self->prise, TRUE);
  if (start_server (self, raison) && add_queue (self, raison))
    return self;

  cups_stop (self);
  return NULL;
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *nom;

  while (dir != NULL && (nom = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *enfant = g_build_filename (path, nom, NULL);

      if (g_file_test (enfant, G_FILE_TEST_IS_DIR) && !g_file_test (enfant, G_FILE_TEST_IS_SYMLINK))
        remove_tree (enfant);
      else
        g_unlink (enfant);
    }
  g_rmdir (path);
}

void
cups_stop (Cups *self)
{
  if (self->serveur != NULL)
    {
      g_subprocess_send_signal (self->serveur, SIGTERM);
      g_subprocess_wait (self->serveur, NULL, NULL);
    }
  g_clear_object (&self->serveur);
  remove_tree (self->dossier);
  g_free (self->dossier);
  g_free (self->prise);
  g_free (self);
}

static char *
read_page_log (Cups *self)
{
  g_autofree char *path = g_build_filename (self->dossier, "log", "page", NULL);
  char *texte = NULL;

  if (!g_file_get_contents (path, &texte, NULL, NULL))
    return g_strdup ("");
  return texte;
}

/* How many sheets came out, copies included, as the server counted them. */
guint
cups_count_pages (Cups *self)
{
  g_autofree char *journal = read_page_log (self);
  g_auto (GStrv) lignes = g_strsplit (journal, "\n", -1);
  guint n = 0;

  for (guint i = 0; lignes[i] != NULL; i++)
    {
      g_auto (GStrv) mots = g_strsplit (lignes[i], " ", -1);

      if (g_strv_length (mots) >= 4)
        n += (guint) g_ascii_strtoull (mots[3], NULL, 10);
    }

  return n;
}

/* How many jobs had their first page printed. */
guint
cups_count_jobs (Cups *self)
{
  g_autofree char *journal = read_page_log (self);
  g_auto (GStrv) lignes = g_strsplit (journal, "\n", -1);
  g_autoptr (GHashTable) travaux = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; lignes[i] != NULL; i++)
    {
      g_auto (GStrv) mots = g_strsplit (lignes[i], " ", -1);

      if (g_strv_length (mots) >= 4)
        g_hash_table_add (travaux, g_strdup (mots[1]));
    }

  return g_hash_table_size (travaux);
}

/* A queue that takes no job is how a printer fails. */
void
cups_accept (Cups     *self,
             gboolean  accepte)
{
  const char * const argv[] = { accepte ? "/usr/sbin/cupsaccept" : "/usr/sbin/cupsreject", CUPS_FILE,
                                NULL };

  g_assert_true (run (argv));
}
