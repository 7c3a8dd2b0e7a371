/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/annonceur.h"

#include "app/preferences.h"
#include "base/instant.h"
#include "operations/annonces.h"

#define ANNONCEES "announced"
#define DELAI_CHANGEMENT_MS 500
/* The clock may be set, the machine may sleep: it is looked at again before it is due. */
#define PERIODE_MAX_S 60
#define VIEUX_S (10 * 60)

static const char * const noms[] = { "entretiens", "echeances", "rappels" };

struct _Annonceur
{
  GObject parent_instance;

  GApplication *application; /* not owned: it owns this */
  Repository *repository;    /* NULL while the base is locked */
  GPtrArray *annonces;
  gint64 lues;               /* when they were listed */
  char *montrees[ANNONCE_N_GENRES]; /* the fingerprints that each notification shows, or NULL */
  guint timer;
  guint changement;
};

G_DEFINE_FINAL_TYPE (Annonceur, annonceur, G_TYPE_OBJECT)

/* What was told: without the schema of the settings it holds as long as the program. */
static gboolean
is_known_cb (const char *empreinte,
             gpointer    data)
{
  GSettings *settings = preferences_get ();
  gint64 jour;

  return settings != NULL && preferences_find_jour (settings, ANNONCEES, empreinte, &jour);
}

static void
keep_told (GPtrArray *annonces)
{
  GSettings *settings = preferences_get ();

  for (guint i = 0; settings != NULL && i < annonces->len; i++)
    preferences_keep_jour (settings, ANNONCEES, ((Annonce *) annonces->pdata[i])->empreinte);
}

/* Where a click leads: to the only one there is, or to the place of its sort. Its uuid says nothing to
 * whoever has not the base open. */
static void
set_target (GNotification *notification,
            GPtrArray     *annonces)
{
  const Annonce *annonce = annonces->pdata[0];
  const char *lieu = annonce->genre == ANNONCE_ENTRETIEN ? "agenda" : "dossiers";

  if (annonces->len > 1)
    g_notification_set_default_action_and_target (notification, "app.annonce", "(ss)", "place",
                                                  lieu);
  else if (annonce->genre == ANNONCE_ENTRETIEN)
    g_notification_set_default_action_and_target (notification, "app.annonce", "(ss)", "entretien",
                                                  annonce->ligne);
  else
    g_notification_set_default_action_and_target (notification, "app.annonce", "(ss)", "dossier",
                                                  annonce->dossier);
}

static void
send (Annonceur    *self,
      AnnonceGenre  genre,
      GPtrArray    *annonces,
      gboolean      nouvelle)
{
  g_autoptr (GNotification) notification = NULL;
  g_autofree char *titre = NULL;
  g_autofree char *corps = NULL;

  titre = self->repository != NULL ? annonces_format (annonces, &corps)
                                   : annonces_format_discret (annonces);
  notification = g_notification_new (titre);
  if (corps != NULL)
    g_notification_set_body (notification, corps);
  set_target (notification, annonces);
  g_notification_set_priority (notification, nouvelle ? G_NOTIFICATION_PRIORITY_NORMAL
                                                      : G_NOTIFICATION_PRIORITY_LOW);
  g_application_send_notification (self->application, noms[genre], notification);
}

static void
withdraw (Annonceur    *self,
          AnnonceGenre  genre)
{
  if (self->montrees[genre] == NULL)
    return;

  g_application_withdraw_notification (self->application, noms[genre]);
  g_clear_pointer (&self->montrees[genre], g_free);
}

static char *
join_fingerprints (GPtrArray *annonces)
{
  GString *texte = g_string_new (NULL);

  for (guint i = 0; i < annonces->len; i++)
    g_string_append_printf (texte, "%s ", ((Annonce *) annonces->pdata[i])->empreinte);

  return g_string_free (texte, FALSE);
}

static void
update_genre (Annonceur    *self,
              AnnonceGenre  genre,
              gint64        maintenant)
{
  g_autoptr (GPtrArray) dues = annonces_filter (self->annonces, genre, maintenant);
  g_autofree char *empreintes = NULL;
  gboolean nouvelle;

  if (dues->len == 0)
    {
      withdraw (self, genre);
      return;
    }

  empreintes = join_fingerprints (dues);
  nouvelle = g_strcmp0 (self->montrees[genre], empreintes) != 0 &&
             annonces_have_news (dues, is_known_cb, NULL);
  /* Told in another life, or shown as it is. */
  if (!nouvelle &&
      (self->montrees[genre] == NULL || g_str_equal (self->montrees[genre], empreintes)))
    return;

  send (self, genre, dues, nouvelle);
  keep_told (dues);
  g_free (self->montrees[genre]);
  self->montrees[genre] = g_steal_pointer (&empreintes);
}

static void
list (Annonceur *self,
      gint64     maintenant)
{
  GSettings *settings = preferences_get ();
  AnnonceVoeux voeux = { { TRUE, TRUE, TRUE }, 15 };
  GPtrArray *annonces;

  if (self->repository == NULL || !repository_is_loaded (self->repository, NIVEAU_STRUCTURE))
    return;

  if (settings != NULL)
    {
      voeux.genres[ANNONCE_ENTRETIEN] = g_settings_get_boolean (settings, "notify-entretiens");
      voeux.genres[ANNONCE_ECHEANCE] = g_settings_get_boolean (settings, "notify-echeances");
      voeux.genres[ANNONCE_RAPPEL] = g_settings_get_boolean (settings, "notify-rappels");
      voeux.avance_minutes = g_settings_get_int (settings, "notify-before");
    }
  annonces = annonces_list (self->repository, &voeux, maintenant, NULL);
  if (annonces == NULL)
    return;

  g_ptr_array_unref (self->annonces);
  self->annonces = annonces;
  self->lues = maintenant;
}

static gboolean
timer_cb (gpointer data)
{
  Annonceur *self = data;
  const gint64 maintenant = instant_now ();

  self->timer = 0;
  if (maintenant - self->lues > VIEUX_S || maintenant < self->lues)
    list (self, maintenant);
  annonceur_update (self, maintenant);

  return G_SOURCE_REMOVE;
}

static gboolean
changed_idle_cb (gpointer data)
{
  Annonceur *self = data;

  self->changement = 0;
  list (self, instant_now ());
  annonceur_update (self, instant_now ());

  return G_SOURCE_REMOVE;
}

/* A meeting was moved, a reminder ticked, a setting changed: several at once count for one. */
static void
changed_cb (Annonceur *self)
{
  if (self->changement == 0)
    self->changement = g_timeout_add (DELAI_CHANGEMENT_MS, changed_idle_cb, self);
}

static void
setting_cb (Annonceur  *self,
            const char *cle)
{
  if (g_str_has_prefix (cle, "notify-"))
    changed_cb (self);
}

/* What names somebody does not outlive the base that is open. */
static void
annonceur_dispose (GObject *object)
{
  Annonceur *self = JALONS_ANNONCEUR (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_handle_id (&self->changement, g_source_remove);
  for (guint i = 0; i < ANNONCE_N_GENRES; i++)
    withdraw (self, i);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (annonceur_parent_class)->dispose (object);
}

static void
annonceur_finalize (GObject *object)
{
  g_ptr_array_unref (JALONS_ANNONCEUR (object)->annonces);

  G_OBJECT_CLASS (annonceur_parent_class)->finalize (object);
}

static void
annonceur_class_init (AnnonceurClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = annonceur_dispose;
  G_OBJECT_CLASS (klass)->finalize = annonceur_finalize;
}

static void
annonceur_init (Annonceur *self)
{
  self->annonces = g_ptr_array_new_with_free_func ((GDestroyNotify) annonce_free);
}

/**
 * annonceur_new:
 * @application: (transfer none): a registered application with the action "annonce" (ss), which
 *   outlives this
 * @repository: (transfer none): the base that is open
 *
 * Returns: (transfer full): what announces what is near in @repository
 */
Annonceur *
annonceur_new (GApplication *application,
               Repository   *repository)
{
  Annonceur *self = g_object_new (TYPE_ANNONCEUR, NULL);

  self->application = application;
  self->repository = g_object_ref (repository);
  g_signal_connect_object (repository, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (repository, "loaded", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  if (preferences_get () != NULL)
    g_signal_connect_object (preferences_get (), "changed", G_CALLBACK (setting_cb), self,
                             G_CONNECT_SWAPPED);
  changed_cb (self);

  return self;
}

/* "when until fingerprint uuid", of an entretien. */
static void
add_instants (Annonceur  *self,
              const char *texte)
{
  g_auto (GStrv) mots = g_strsplit (texte, " ", 4);
  Annonce *annonce;
  gint64 quand, jusque;

  if (g_strv_length (mots) != 4 ||
      !g_ascii_string_to_signed (mots[0], 10, 0, G_MAXINT64, &quand, NULL) ||
      !g_ascii_string_to_signed (mots[1], 10, 0, G_MAXINT64, &jusque, NULL))
    return;

  annonce = annonce_new (ANNONCE_ENTRETIEN, "", mots[3], jusque, 0, "");
  annonce->quand = quand;
  annonce->jusque = jusque;
  g_free (annonce->empreinte);
  annonce->empreinte = g_strdup (mots[2]);
  g_ptr_array_add (self->annonces, annonce);
}

/**
 * annonceur_new_discret:
 * @instants: (nullable): of annonceur_get_instants(), before the base was locked
 *
 * Returns: (transfer full): what announces that there is something, and nothing of what or of whom
 */
Annonceur *
annonceur_new_discret (GApplication *application,
                       const char   *instants)
{
  Annonceur *self = g_object_new (TYPE_ANNONCEUR, NULL);
  g_auto (GStrv) lignes = g_strsplit (instants != NULL ? instants : "", ",", -1);

  self->application = application;
  for (char **ligne = lignes; *ligne != NULL; ligne++)
    add_instants (self, *ligne);
  annonceur_update (self, instant_now ());

  return self;
}

/**
 * annonceur_get_instants:
 *
 * Returns: (transfer full): the times and the uuids of the entretiens that are still to be announced, for
 *   annonceur_new_discret(): they name nothing and nobody
 */
char *
annonceur_get_instants (Annonceur *self,
                        gint64     maintenant)
{
  GString *texte;

  g_return_val_if_fail (JALONS_IS_ANNONCEUR (self), NULL);

  texte = g_string_new (NULL);
  for (guint i = 0; i < self->annonces->len; i++)
    {
      const Annonce *annonce = self->annonces->pdata[i];

      if (annonce->genre == ANNONCE_ENTRETIEN && annonce->jusque > maintenant)
        g_string_append_printf (texte, "%s%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s %s",
                                texte->len > 0 ? "," : "", annonce->quand, annonce->jusque,
                                annonce->empreinte, annonce->ligne);
    }

  return g_string_free (texte, FALSE);
}

/**
 * annonceur_update:
 * @maintenant: now
 *
 * Tells what is to be told at @maintenant and was not, and takes back what is of no use any more.
 */
void
annonceur_update (Annonceur *self,
                  gint64     maintenant)
{
  gint64 prochain;

  g_return_if_fail (JALONS_IS_ANNONCEUR (self));

  for (guint i = 0; i < ANNONCE_N_GENRES; i++)
    update_genre (self, i, maintenant);

  g_clear_handle_id (&self->timer, g_source_remove);
  prochain = annonces_find_next (self->annonces, maintenant);
  self->timer = g_timeout_add_seconds (prochain != CHAMP_ABSENT
                                         ? (guint) CLAMP (prochain - maintenant, 1, PERIODE_MAX_S)
                                         : PERIODE_MAX_S, timer_cb, self);
}
