/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/agendas.h"

#include "base/formats.h"
#include "base/instant.h"
#include "exchange/agenda-ics.h"
#include "model/codes.h"
#include "model/parcours.h"

#include <glib/gi18n-lib.h>

#define JOUR_S (24 * 60 * 60)

static void
temps_free (gpointer data)
{
  AgendaTemps *self = data;

  g_clear_object (&self->fiche);
  g_clear_object (&self->apercu);
  g_clear_object (&self->dossier);
  g_free (self);
}

static AgendaTemps *
create_entretien (Repository *repository,
                  Entretien  *entretien)
{
  const char *portee = fiche_get_portee (JALONS_FICHE (entretien));
  AgendaTemps *self = g_new0 (AgendaTemps, 1);

  self->fiche = g_object_ref (JALONS_FICHE (entretien));
  self->apercu = (Apercu *) repository_get (repository, TYPE_APERCU, portee, NULL);
  self->dossier = (Dossier *) repository_get (repository, TYPE_DOSSIER, portee, NULL);
  self->creneau.debut = self->creneau.fin = entretien->debut;
  if (entretien_counts (entretien) && entretien->duree_minutes > 0)
    self->creneau.fin += entretien->duree_minutes * 60;
  self->creneau.conseiller = self->apercu != NULL ? self->apercu->conseiller : NULL;
  self->creneau.agent = self->dossier != NULL ? self->dossier->agent : NULL;
  /* Only people in one room need it. */
  if (g_strcmp0 (entretien->mode, "presentiel") == 0)
    self->creneau.lieu = entretien->lieu;
  self->creneau.seance = entretien->seance;

  return self;
}

static AgendaTemps *
create_indisponibilite (Indisponibilite *indisponibilite)
{
  AgendaTemps *self = g_new0 (AgendaTemps, 1);

  self->fiche = g_object_ref (JALONS_FICHE (indisponibilite));
  self->creneau = (Creneau) { .debut = indisponibilite->debut, .fin = indisponibilite->fin,
                              .conseiller = indisponibilite->utilisateur, .indisponible = TRUE };

  return self;
}

/**
 * agendas_list:
 * @instants: a range of instants
 *
 * Lists what happens in it, for everybody: entretiens, then unavailabilities.
 *
 * Returns: (transfer full) (nullable) (element-type AgendaTemps): what begins in the range or ends in it
 */
GPtrArray *
agendas_list (Repository  *repository,
              Plage        instants,
              GError     **error)
{
  /* An entretien lasts a day at most. */
  const Plage avant = { instants.debut - JOUR_S, instants.fin };
  g_autoptr (GPtrArray) temps = g_ptr_array_new_with_free_func (temps_free);
  g_autoptr (GPtrArray) entretiens = repository_list_entretiens (repository, avant, error);
  g_autoptr (GPtrArray) indisponibilites =
    entretiens != NULL ? repository_list (repository, TYPE_INDISPONIBILITE, error) : NULL;

  if (indisponibilites == NULL)
    return NULL;

  for (guint i = 0; i < entretiens->len; i++)
    {
      Entretien *entretien = entretiens->pdata[i];

      if (entretien->debut >= instants.debut ||
          entretien->debut + MAX (entretien->duree_minutes, 0) * 60 > instants.debut)
        g_ptr_array_add (temps, create_entretien (repository, entretien));
    }
  for (guint i = 0; i < indisponibilites->len; i++)
    {
      Indisponibilite *indisponibilite = indisponibilites->pdata[i];

      if (indisponibilite->debut < instants.fin && indisponibilite->fin > instants.debut)
        g_ptr_array_add (temps, create_indisponibilite (indisponibilite));
    }

  return g_steal_pointer (&temps);
}

/**
 * agendas_format_conflit:
 * @autre: what takes the time
 * @nature: why both cannot be kept
 *
 * Returns: (transfer full): who, from when to when, and why
 */
char *
agendas_format_conflit (const AgendaTemps *autre,
                        ConflitNature      nature)
{
  g_autofree char *nom = NULL;
  g_autofree char *heures =
    format_plage_heures (autre->creneau.debut, (autre->creneau.fin - autre->creneau.debut) / 60);

  if (autre->apercu != NULL)
    nom = format_nom (autre->apercu->nom, autre->apercu->prenom);
  else if (JALONS_IS_INDISPONIBILITE (autre->fiche))
    nom = g_strdup (JALONS_INDISPONIBILITE (autre->fiche)->motif);

  /* Translators: who, from when to when, and why: "Martin Sophie, 9 h – 11 h : le conseiller est déjà pris" */
  return g_strdup_printf (_("%s, %s: %s"), nom != NULL ? nom : _("Unavailable"), heures,
                          conflit_nature_libelle (nature));
}

/**
 * agendas_explain:
 * @entretien: the uuid of an entretien
 * @copie: whether a copy of it is made, which has its own time beside the first one
 * @debut: where it would begin, an instant
 * @duree_minutes: how long it would last
 *
 * Tells what an entretien would be in conflict with at another time: one line each.
 *
 * Returns: (transfer full) (nullable): the lines; an empty text where there is none; %NULL with @error where
 *   the base cannot be read
 */
char *
agendas_explain (Repository  *repository,
                 const char  *entretien,
                 gboolean     copie,
                 gint64       debut,
                 gint64       duree_minutes,
                 GError     **error)
{
  const Plage instants = { debut, debut + duree_minutes * 60 };
  g_autoptr (Fiche) fiche = repository_get (repository, TYPE_ENTRETIEN, entretien, error);
  g_autoptr (GPtrArray) temps = fiche != NULL ? agendas_list (repository, instants, error) : NULL;
  g_autoptr (GString) texte = g_string_new (NULL);
  AgendaTemps *sien;

  if (temps == NULL)
    return NULL;

  sien = create_entretien (repository, JALONS_ENTRETIEN (fiche));
  sien->creneau.debut = instants.debut;
  sien->creneau.fin = instants.fin;
  if (copie)
    sien->creneau.seance = NULL;
  for (guint i = 0; i < temps->len; i++)
    {
      const AgendaTemps *autre = temps->pdata[i];
      const ConflitNature nature = conflit_compare (&sien->creneau, &autre->creneau);

      if (nature != CONFLIT_AUCUN &&
          (copie || g_strcmp0 (fiche_get_uuid (autre->fiche), entretien) != 0))
        {
          g_autofree char *conflit = agendas_format_conflit (autre, nature);

          g_string_append_printf (texte, "%s%s", texte->len > 0 ? "\n" : "", conflit);
        }
    }
  temps_free (sien);

  return g_strdup (texte->str);
}

/* What a calendar elsewhere shows; where the employer is not informed it names nobody, and an
 * unavailability says no more than that. */
static char *
make_title (const AgendaTemps *temps)
{
  const char *genre;
  g_autofree char *nom = NULL;

  if (JALONS_IS_INDISPONIBILITE (temps->fiche))
    return g_strdup (_("Unavailable"));

  genre = code_libelle_find (codes_genre_entretien, JALONS_ENTRETIEN (temps->fiche)->genre);
  if (temps->apercu != NULL)
    nom = fiche_get_discret (temps->fiche) ? g_strdup (temps->apercu->ref)
                                           : format_nom (temps->apercu->nom, temps->apercu->prenom);

  return g_strdup_printf ("%s – %s", genre != NULL ? genre : "", nom != NULL ? nom : "");
}

static EvenementIcs
make_evenement (const AgendaTemps *temps,
                const char        *titre)
{
  EvenementIcs evenement = { .uid = fiche_get_uuid (temps->fiche), .titre = titre,
                             .debut = temps->creneau.debut, .confirme = TRUE };
  Entretien *entretien;

  if (JALONS_IS_INDISPONIBILITE (temps->fiche))
    {
      evenement.duree_minutes = (temps->creneau.fin - temps->creneau.debut) / 60;
      return evenement;
    }

  entretien = JALONS_ENTRETIEN (temps->fiche);
  evenement.lieu = entretien->lieu;
  evenement.duree_minutes = entretien->duree_minutes;
  evenement.confirme = g_strcmp0 (entretien->statut, "confirme") == 0 || entretien_is_held (entretien);
  evenement.annule = !entretien_counts (entretien);

  return evenement;
}

/**
 * agendas_export:
 * @jours: days
 * @conseiller: (nullable): only what takes the time of this conseiller
 * @n: (out) (optional): how many times
 *
 * Writes the agenda as a calendar: who, when and where; no summary, no note, no reason leaves.
 *
 * Returns: (transfer full) (nullable): an iCalendar text
 */
char *
agendas_export (Repository  *repository,
                Plage        jours,
                const char  *conseiller,
                guint       *n,
                GError     **error)
{
  g_autoptr (GPtrArray) temps = agendas_list (repository, plage_to_instants (jours), error);
  g_autoptr (GPtrArray) titres = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) evenements = g_array_new (FALSE, TRUE, sizeof (EvenementIcs));

  if (temps == NULL)
    return NULL;

  for (guint i = 0; i < temps->len; i++)
    {
      const AgendaTemps *un = temps->pdata[i];
      EvenementIcs evenement;

      if (conseiller != NULL && g_strcmp0 (un->creneau.conseiller, conseiller) != 0)
        continue;
      g_ptr_array_add (titres, make_title (un));
      evenement = make_evenement (un, titres->pdata[titres->len - 1]);
      g_array_append_val (evenements, evenement);
    }
  if (n != NULL)
    *n = evenements->len;

  return agenda_ics_write ((const EvenementIcs *) evenements->data, evenements->len, instant_now ());
}
