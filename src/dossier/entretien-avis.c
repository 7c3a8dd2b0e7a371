/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/entretien-avis.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "dossier/entretien-textes.h"
#include "operations/bases.h"

#include <glib/gi18n.h>

#define JOUR_S (24 * 60 * 60)
#define SAMEDI 6

static void
add_sentence (GString    *texte,
              const char *phrase)
{
  if (texte->len > 0)
    g_string_append_c (texte, '\n');
  g_string_append (texte, phrase);
}

static Apercu *
get_apercu (Repository *repository,
            const char *dossier)
{
  Fiche *fiche = dossier != NULL ? repository_get (repository, TYPE_APERCU, dossier, NULL) : NULL;

  return fiche != NULL ? JALONS_APERCU (fiche) : NULL;
}

/* The agenda of a conseiller: two dossiers without a name are the same one's, alone in the base. */
static gboolean
has_same_conseiller (Apercu *apercu,
                     Apercu *autre)
{
  return apercu == NULL || autre == NULL || g_strcmp0 (apercu->conseiller, autre->conseiller) == 0;
}

static void
add_conflict (GString   *texte,
              Apercu    *apercu,
              Entretien *entretien)
{
  g_autofree char *heures = format_plage_heures (entretien->debut, entretien->duree_minutes);
  g_autofree char *nom =
    apercu != NULL ? format_nom (apercu->nom, apercu->prenom) : g_strdup (_("another dossier"));
  g_autofree char *phrase =
    g_strdup_printf (_("You already see %s at that time: %s."), nom, heures);

  add_sentence (texte, phrase);
}

/* Returns: (transfer full) (nullable): the group session that an entretien is one agent's part of */
static char *
get_seance (Repository *repository,
            const char *entretien)
{
  g_autoptr (Fiche) fiche =
    entretien != NULL ? repository_get (repository, TYPE_ENTRETIEN, entretien, NULL) : NULL;

  return fiche != NULL ? g_strdup (JALONS_ENTRETIEN (fiche)->seance) : NULL;
}

static void
add_conflicts (GString    *texte,
               Repository *repository,
               const char *dossier,
               const char *sauf,
               gint64      debut,
               gint64      fin)
{
  /* An entretien lasts a day at most: one that overlaps starts within the day before. */
  const Plage plage = { debut - JOUR_S, fin };
  g_autoptr (GPtrArray) entretiens = repository_list_entretiens (repository, plage, NULL);
  g_autoptr (Apercu) apercu = get_apercu (repository, dossier);
  g_autofree char *seance = get_seance (repository, sauf);

  for (guint i = 0; entretiens != NULL && i < entretiens->len; i++)
    {
      Entretien *entretien = entretiens->pdata[i];
      const char *portee = fiche_get_portee (JALONS_FICHE (entretien));
      g_autoptr (Apercu) autre = get_apercu (repository, portee);

      if (g_strcmp0 (fiche_get_uuid (JALONS_FICHE (entretien)), sauf) != 0 &&
          entretien_counts (entretien) &&
          (seance == NULL || g_strcmp0 (entretien->seance, seance) != 0) &&
          entretien->debut < fin && entretien_get_fin (entretien) > debut &&
          has_same_conseiller (apercu, autre))
        add_conflict (texte, autre, entretien);
    }
}

/**
 * entretien_avis_format:
 * @dossier: (nullable): the uuid of the dossier of the entretien
 * @sauf: (nullable): the uuid of the entretien itself, when it exists already
 * @debut: when it would start, an instant
 * @duree_minutes: how long it would last
 *
 * What is to be known before planning an entretien: the other ones of the same conseiller at that
 * time, a public holiday, a weekend. Nothing of it forbids anything.
 *
 * Returns: (transfer full) (nullable): one sentence a line, NULL when there is nothing to say
 */
char *
entretien_avis_format (Repository *repository,
                       const char *dossier,
                       const char *sauf,
                       gint64      debut,
                       gint64      duree_minutes)
{
  g_autoptr (GString) texte = g_string_new (NULL);
  const gint64 jour = instant_get_jour (debut);
  const char *ferie = feries_get (jour, bases_get_feries (repository));

  add_conflicts (texte, repository, dossier, sauf, debut, debut + duree_minutes * 60);
  if (ferie != NULL)
    {
      g_autofree char *phrase = g_strdup_printf (_("This day is a public holiday: %s."), ferie);

      add_sentence (texte, phrase);
    }
  else if (jour_get_weekday (jour) >= SAMEDI)
    {
      add_sentence (texte, jour_get_weekday (jour) == SAMEDI ? _("This day is a Saturday.")
                                                             : _("This day is a Sunday."));
    }

  return texte->len > 0 ? g_strdup (texte->str) : NULL;
}
