/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/annonces.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "model/codes.h"
#include "model/parcours.h"
#include "operations/bases.h"

#include <glib/gi18n-lib.h>

/* What is to be announced, and when: no clock of its own, no desktop. */

/* Somebody is at the desk by then. */
#define MATIN_MINUTES (8 * 60 + 30)
/* Once an entretien has begun, saying that it begins is of no use for long. */
#define RETARD_S (5 * 60)
#define HORIZON_S (36 * 60 * 60)
#define LIGNES_MAX 4

/**
 * annonce_free:
 * @self: (transfer full) (nullable): an announcement
 */
void
annonce_free (Annonce *self)
{
  if (self == NULL)
    return;

  g_free (self->dossier);
  g_free (self->ligne);
  g_free (self->texte);
  g_free (self->empreinte);
  g_free (self);
}

static char *
make_fingerprint (AnnonceGenre  genre,
                  const char   *ligne,
                  gint64        le)
{
  g_autofree char *texte = g_strdup_printf ("%d %s %" G_GINT64_FORMAT, genre, ligne, le);
  g_autofree char *somme = g_compute_checksum_for_string (G_CHECKSUM_SHA256, texte, -1);

  return g_strndup (somme, 32);
}

/**
 * annonce_new:
 * @ligne: what it is about
 * @le: the start of an entretien, an instant; the day of the others
 * @avance_minutes: how long before an entretien it is told
 * @texte: what it is, with the name of the agent
 *
 * Returns: (transfer full): the announcement: of an entretien, until a little after its start; of a
 *   day, from the morning to its end
 */
Annonce *
annonce_new (AnnonceGenre  genre,
             const char   *dossier,
             const char   *ligne,
             gint64        le,
             gint          avance_minutes,
             const char   *texte)
{
  Annonce *self = g_new0 (Annonce, 1);

  self->genre = genre;
  self->dossier = g_strdup (dossier);
  self->ligne = g_strdup (ligne);
  self->le = le;
  self->texte = g_strdup (texte);
  self->empreinte = make_fingerprint (genre, ligne, le);
  if (genre == ANNONCE_ENTRETIEN)
    {
      self->quand = le - avance_minutes * 60;
      self->jusque = le + RETARD_S;
    }
  else
    {
      self->quand = instant_from_local (le, MATIN_MINUTES);
      self->jusque = instant_from_local (le + 1, 0);
    }

  return self;
}

/* Returns: (transfer full) (nullable): the overview of a dossier of the user. */
static Apercu *
find_mine (Repository *repository,
           const char *dossier,
           const char *moi)
{
  g_autoptr (Fiche) apercu = repository_get (repository, TYPE_APERCU, dossier, NULL);

  if (apercu == NULL)
    return NULL;
  if (moi != NULL && JALONS_APERCU (apercu)->conseiller != NULL &&
      g_strcmp0 (JALONS_APERCU (apercu)->conseiller, moi) != 0)
    return NULL;

  return JALONS_APERCU (g_steal_pointer (&apercu));
}

static char *
get_name (Apercu *apercu)
{
  return format_nom (apercu->nom, apercu->prenom);
}

static gboolean
add_entretiens (GPtrArray           *annonces,
                Repository          *repository,
                const AnnonceVoeux  *voeux,
                const char          *moi,
                gint64               maintenant,
                GError             **error)
{
  const Plage instants = { maintenant - RETARD_S, maintenant + HORIZON_S };
  g_autoptr (GPtrArray) entretiens = repository_list_entretiens (repository, instants, error);

  if (entretiens == NULL)
    return FALSE;

  for (guint i = 0; i < entretiens->len; i++)
    {
      Entretien *entretien = entretiens->pdata[i];
      const char *dossier = fiche_get_portee (JALONS_FICHE (entretien));
      g_autoptr (Apercu) apercu = find_mine (repository, dossier, moi);
      g_autofree char *nom = apercu != NULL ? get_name (apercu) : NULL;
      g_autofree char *heure = format_heure (entretien->debut);
      g_autofree char *texte = NULL;

      if (apercu == NULL || !entretien_is_planned (entretien))
        continue;
      texte = g_strdup_printf ("%s · %s", heure, nom);
      g_ptr_array_add (annonces,
                       annonce_new (ANNONCE_ENTRETIEN, dossier,
                                    fiche_get_uuid (JALONS_FICHE (entretien)), entretien->debut,
                                    voeux->avance_minutes, texte));
    }

  return TRUE;
}

static gboolean
add_echeances (GPtrArray   *annonces,
               Repository  *repository,
               const char  *moi,
               Plage        jours,
               GError     **error)
{
  g_autoptr (GPtrArray) apercus =
    repository_list_between (repository, TYPE_APERCU, "echeance_le", jours, error);

  if (apercus == NULL)
    return FALSE;

  for (guint i = 0; i < apercus->len; i++)
    {
      Apercu *lui = apercus->pdata[i];
      const char *dossier = fiche_get_uuid (JALONS_FICHE (lui));
      g_autoptr (Apercu) apercu = find_mine (repository, dossier, moi);
      g_autofree char *nom = get_name (lui);
      g_autofree char *texte = NULL;

      if (apercu == NULL)
        continue;
      texte = g_strdup_printf ("%s · %s", nom,
                               code_libelle_find (codes_echeance, lui->echeance_code));
      g_ptr_array_add (annonces, annonce_new (ANNONCE_ECHEANCE, dossier, dossier, lui->echeance_le, 0,
                                              texte));
    }

  return TRUE;
}

static gboolean
add_rappels (GPtrArray   *annonces,
             Repository  *repository,
             const char  *moi,
             Plage        jours,
             GError     **error)
{
  g_autoptr (GPtrArray) rappels =
    repository_list_between (repository, TYPE_RAPPEL, "le", jours, error);

  if (rappels == NULL)
    return FALSE;

  for (guint i = 0; i < rappels->len; i++)
    {
      Rappel *rappel = rappels->pdata[i];
      const char *dossier = fiche_get_portee (JALONS_FICHE (rappel));
      g_autoptr (Apercu) apercu = find_mine (repository, dossier, moi);
      g_autofree char *nom = apercu != NULL ? get_name (apercu) : NULL;
      g_autofree char *texte = NULL;

      if (apercu == NULL || rappel->fait == 1)
        continue;
      texte = g_strdup_printf ("%s · %s", nom, rappel->quoi);
      g_ptr_array_add (annonces, annonce_new (ANNONCE_RAPPEL, dossier,
                                              fiche_get_uuid (JALONS_FICHE (rappel)), rappel->le, 0,
                                              texte));
    }

  return TRUE;
}

static gint
compare_annonces (gconstpointer a,
                  gconstpointer b)
{
  const Annonce *un = *(Annonce * const *) a;
  const Annonce *deux = *(Annonce * const *) b;

  if (un->quand != deux->quand)
    return un->quand < deux->quand ? -1 : 1;

  return g_strcmp0 (un->texte, deux->texte);
}

/**
 * annonces_list:
 * @voeux: what the user wants to hear of
 * @maintenant: now
 *
 * Returns: (transfer full) (element-type Annonce) (nullable): what is to be announced, or is being,
 *   until tomorrow, of the dossiers of the user, by time. What is cancelled, held or done is not
 */
GPtrArray *
annonces_list (Repository          *repository,
               const AnnonceVoeux  *voeux,
               gint64               maintenant,
               GError             **error)
{
  const gint64 jour = instant_get_jour (maintenant);
  const Plage jours = { jour, jour + 2 };
  g_autofree char *moi = bases_find_utilisateur (repository);
  g_autoptr (GPtrArray) annonces =
    g_ptr_array_new_with_free_func ((GDestroyNotify) annonce_free);

  if ((voeux->genres[ANNONCE_ENTRETIEN] &&
       !add_entretiens (annonces, repository, voeux, moi, maintenant, error)) ||
      (voeux->genres[ANNONCE_ECHEANCE] &&
       !add_echeances (annonces, repository, moi, jours, error)) ||
      (voeux->genres[ANNONCE_RAPPEL] && !add_rappels (annonces, repository, moi, jours, error)))
    return NULL;

  g_ptr_array_sort (annonces, compare_annonces);

  return g_steal_pointer (&annonces);
}

/**
 * annonces_filter:
 * @genre: a sort
 *
 * Returns: (transfer container) (element-type Annonce): those of @genre that are to be told at
 *   @maintenant, and are still of use
 */
GPtrArray *
annonces_filter (GPtrArray    *annonces,
                 AnnonceGenre  genre,
                 gint64        maintenant)
{
  GPtrArray *siennes = g_ptr_array_new ();

  for (guint i = 0; i < annonces->len; i++)
    {
      Annonce *annonce = annonces->pdata[i];

      if (annonce->genre == genre && annonce->quand <= maintenant && maintenant < annonce->jusque)
        g_ptr_array_add (siennes, annonce);
    }

  return siennes;
}

/**
 * annonces_have_news:
 * @connue: tells what was told already
 *
 * Returns: whether one of @annonces was not told
 */
gboolean
annonces_have_news (GPtrArray     *annonces,
                    AnnonceConnue  connue,
                    gpointer       user_data)
{
  for (guint i = 0; i < annonces->len; i++)
    if (!connue (((Annonce *) annonces->pdata[i])->empreinte, user_data))
      return TRUE;

  return FALSE;
}

/**
 * annonces_find_next:
 *
 * Returns: the next instant after @maintenant when something is to be told or taken back, or
 *   %CHAMP_ABSENT
 */
gint64
annonces_find_next (GPtrArray *annonces,
                    gint64     maintenant)
{
  gint64 prochain = CHAMP_ABSENT;

  for (guint i = 0; i < annonces->len; i++)
    {
      const Annonce *annonce = annonces->pdata[i];
      const gint64 instants[] = { annonce->quand, annonce->jusque };

      for (guint j = 0; j < G_N_ELEMENTS (instants); j++)
        if (instants[j] > maintenant && (prochain == CHAMP_ABSENT || instants[j] < prochain))
          prochain = instants[j];
    }

  return prochain;
}

/**
 * annonces_format:
 * @annonces: (element-type Annonce): of one sort, at least one
 * @corps: (out) (transfer full): a line for each of the first ones
 *
 * Returns: (transfer full): what they are, in a few words
 */
char *
annonces_format (GPtrArray  *annonces,
                 char      **corps)
{
  const guint n = annonces->len;
  GString *lignes = g_string_new (NULL);

  for (guint i = 0; i < n && i < LIGNES_MAX; i++)
    g_string_append_printf (lignes, "%s%s", i > 0 ? "\n" : "",
                            ((Annonce *) annonces->pdata[i])->texte);
  if (n > LIGNES_MAX)
    {
      g_string_append_c (lignes, '\n');
      g_string_append_printf (lignes, ngettext ("and %u other", "and %u others", n - LIGNES_MAX),
                              n - LIGNES_MAX);
    }
  *corps = g_string_free (lignes, FALSE);

  switch (((Annonce *) annonces->pdata[0])->genre)
    {
    case ANNONCE_ECHEANCE:
      return g_strdup_printf (ngettext ("A deadline is today", "%u deadlines are today", n), n);
    case ANNONCE_RAPPEL:
      return g_strdup_printf (ngettext ("A reminder for today", "%u reminders for today", n), n);
    case ANNONCE_ENTRETIEN:
    case ANNONCE_N_GENRES:
    default:
      return g_strdup_printf (ngettext ("A meeting is near", "%u meetings are near", n), n);
    }
}

/**
 * annonces_format_discret:
 * @annonces: (element-type Annonce): of one sort, at least one
 *
 * Returns: (transfer full): that there is something, and nothing of what or of whom: for a screen that
 *   others may see
 */
char *
annonces_format_discret (GPtrArray *annonces)
{
  if (((Annonce *) annonces->pdata[0])->genre == ANNONCE_ENTRETIEN)
    return g_strdup (_("You have an appointment"));

  return g_strdup (_("Something is due today"));
}
