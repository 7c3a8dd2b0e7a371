/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/agendas.h"

#include "operations/reglages.h"

#include "base/formats.h"
#include "base/instant.h"
#include "model/parcours.h"

#include <glib/gi18n-lib.h>

#define CLE_DEBUT "agenda.debut"
#define HEURE_USUELLE 8

/**
 * agenda_temps_free:
 *
 * Frees a time of the agenda.
 */
void
agenda_temps_free (AgendaTemps *self)
{
  g_clear_object (&self->fiche);
  g_clear_object (&self->apercu);
  g_free (self->agent);
  g_free (self);
}

/* @frere: (nullable): a time of the same dossier, which need not be read again */
static AgendaTemps *
create_entretien (Repository        *repository,
                  Entretien         *entretien,
                  const AgendaTemps *frere)
{
  const char *portee = fiche_get_portee (JALONS_FICHE (entretien));
  AgendaTemps *self = g_new0 (AgendaTemps, 1);

  self->fiche = g_object_ref (JALONS_FICHE (entretien));
  if (frere != NULL)
    {
      g_set_object (&self->apercu, frere->apercu);
      self->agent = g_strdup (frere->agent);
    }
  else
    {
      self->apercu = (Apercu *) repository_get (repository, TYPE_APERCU, portee, NULL);
      self->agent = repository_read_texte (repository, TYPE_DOSSIER, portee, "agent", NULL);
    }
  self->creneau.debut = self->creneau.fin = entretien->debut;
  if (entretien_counts (entretien) && entretien->duree_minutes > 0)
    self->creneau.fin += entretien->duree_minutes * 60;
  self->creneau.conseiller = self->apercu != NULL ? self->apercu->conseiller : NULL;
  self->creneau.agent = self->agent;
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

static void
add_entretiens (Repository *repository,
                GPtrArray  *temps,
                GPtrArray  *entretiens)
{
  g_autoptr (GHashTable) lus = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < entretiens->len; i++)
    {
      Entretien *entretien = entretiens->pdata[i];
      const char *portee = fiche_get_portee (JALONS_FICHE (entretien));
      AgendaTemps *un = create_entretien (repository, entretien, g_hash_table_lookup (lus, portee));

      g_hash_table_insert (lus, (gpointer) portee, un);
      g_ptr_array_add (temps, un);
    }
}

/**
 * agendas_add_absences:
 * @temps: (element-type AgendaTemps): where to add
 * @instants: a range of instants
 * @conseiller: (nullable): only those of this conseiller
 *
 * Adds at the end the unavailabilities that take some of it.
 *
 * Returns: %FALSE with @error where the base cannot be read
 */
gboolean
agendas_add_absences (Repository  *repository,
                      GPtrArray   *temps,
                      Plage        instants,
                      const char  *conseiller,
                      GError     **error)
{
  /* Those that are over are the many. */
  const Plage finissent = { instants.debut + 1, G_MAXINT64 };
  g_autoptr (GPtrArray) toutes =
    repository_list_between (repository, TYPE_INDISPONIBILITE, "fin", finissent, error);

  if (toutes == NULL)
    return FALSE;

  for (guint i = 0; i < toutes->len; i++)
    {
      Indisponibilite *indisponibilite = toutes->pdata[i];

      if (indisponibilite->debut < instants.fin &&
          (conseiller == NULL || g_strcmp0 (indisponibilite->utilisateur, conseiller) == 0))
        g_ptr_array_add (temps, create_indisponibilite (indisponibilite));
    }

  return TRUE;
}

/**
 * agendas_read:
 * @uuid: of an entretien
 *
 * Returns: (transfer full) (nullable): what agendas_list() would answer for it alone
 */
AgendaTemps *
agendas_read (Repository  *repository,
              const char  *uuid,
              GError     **error)
{
  g_autoptr (Fiche) fiche = repository_get_row (repository, TYPE_ENTRETIEN, uuid, error);

  return fiche != NULL ? create_entretien (repository, JALONS_ENTRETIEN (fiche), NULL) : NULL;
}

/* @sauf: (nullable): the uuid of an entretien that is not meant */
static GPtrArray *
list_of (Repository  *repository,
         Plage        instants,
         const char  *conseiller,
         const char  *sauf,
         GError     **error)
{
  g_autoptr (GPtrArray) temps = g_ptr_array_new_with_free_func ((GDestroyNotify) agenda_temps_free);
  g_autoptr (GPtrArray) entretiens =
    repository_list_entretiens_during (repository,
                                       conseiller != NULL ? ENTRETIENS_CONSEILLER : ENTRETIENS_TOUS,
                                       conseiller, sauf, instants, error);

  if (entretiens == NULL)
    return NULL;

  add_entretiens (repository, temps, entretiens);
  return agendas_add_absences (repository, temps, instants, conseiller, error)
           ? g_steal_pointer (&temps) : NULL;
}

/**
 * agendas_list:
 * @instants: a range of instants
 * @conseiller: (nullable): only what takes the time of this conseiller
 *
 * Lists what happens in it: entretiens, then unavailabilities.
 *
 * Returns: (transfer full) (nullable) (element-type AgendaTemps): what begins in the range or ends in it
 */
GPtrArray *
agendas_list (Repository  *repository,
              Plage        instants,
              const char  *conseiller,
              GError     **error)
{
  return list_of (repository, instants, conseiller, NULL, error);
}

/* What wants the same agent or the same place as a time, and is not among the @connus. */
static gboolean
add_rivals_of (Repository     *repository,
               const Creneau  *sien,
               const char     *sauf,
               GHashTable     *connus,
               GPtrArray      *temps,
               GError        **error)
{
  const Plage instants = { sien->debut, sien->fin };
  const struct
  {
    EntretiensDe de;
    const char *valeur;
  } disputes[] = { { ENTRETIENS_AGENT, sien->agent }, { ENTRETIENS_LIEU, sien->lieu } };

  for (guint i = 0; i < G_N_ELEMENTS (disputes); i++)
    {
      g_autoptr (GPtrArray) entretiens = NULL;

      if (disputes[i].valeur == NULL || sien->fin <= sien->debut)
        continue;
      entretiens = repository_list_entretiens_during (repository, disputes[i].de, disputes[i].valeur,
                                                      sauf, instants, error);
      if (entretiens == NULL)
        return FALSE;
      for (guint j = 0; j < entretiens->len; j++)
        if (g_hash_table_add (connus, g_strdup (fiche_get_uuid (entretiens->pdata[j]))))
          g_ptr_array_add (temps, create_entretien (repository, entretiens->pdata[j], NULL));
    }

  return TRUE;
}

static GHashTable *
index_uuids (GPtrArray *temps)
{
  GHashTable *connus = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < temps->len; i++)
    g_hash_table_add (connus, g_strdup (fiche_get_uuid (((AgendaTemps *) temps->pdata[i])->fiche)));

  return connus;
}

/**
 * agendas_add_rivals:
 * @temps: (element-type AgendaTemps): all that takes the time of one conseiller, as agendas_list() answers
 *
 * Adds at the end what others hold with the same agent or in the same place at the same time: with
 * it, every conflict of these times is in the array.
 *
 * Returns: %FALSE with @error where the base cannot be read
 */
gboolean
agendas_add_rivals (Repository  *repository,
                    GPtrArray   *temps,
                    GError     **error)
{
  const guint siens = temps->len;
  g_autoptr (GHashTable) connus = index_uuids (temps);

  for (guint i = 0; i < siens; i++)
    {
      const AgendaTemps *un = temps->pdata[i];

      if (!add_rivals_of (repository, &un->creneau, fiche_get_uuid (un->fiche), connus, temps, error))
        return FALSE;
    }

  return TRUE;
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
 * agendas_join_conflits:
 * @dits: (element-type utf8): some of them, as agendas_format_conflit() says them
 * @n: how many there are
 *
 * Returns: (transfer full) (nullable): a line each, and how many others; %NULL where there is none
 */
char *
agendas_join_conflits (GPtrArray *dits,
                       guint      n)
{
  GString *texte;

  if (n == 0)
    return NULL;

  texte = g_string_new (NULL);
  for (guint i = 0; i < dits->len; i++)
    g_string_append_printf (texte, "%s%s", i > 0 ? "\n" : "", (const char *) dits->pdata[i]);
  if (n > dits->len)
    {
      g_string_append_c (texte, '\n');
      g_string_append_printf (texte, ngettext ("%u more", "%u more", n - dits->len), n - dits->len);
    }

  return g_string_free (texte, FALSE);
}

/* @sauf: (nullable): the uuid of an entretien that is not meant */
static GPtrArray *
list_around (Repository     *repository,
             const Creneau  *sien,
             const char     *sauf,
             GError        **error)
{
  const Plage instants = { sien->debut, sien->fin };
  g_autoptr (GPtrArray) temps =
    sien->conseiller != NULL ? list_of (repository, instants, sien->conseiller, sauf, error)
                             : g_ptr_array_new_with_free_func ((GDestroyNotify) agenda_temps_free);
  g_autoptr (GHashTable) connus = temps != NULL ? index_uuids (temps) : NULL;

  return temps != NULL && add_rivals_of (repository, sien, sauf, connus, temps, error)
           ? g_steal_pointer (&temps) : NULL;
}

static char *
explain (Repository     *repository,
         const Creneau  *sien,
         const char     *sauf,
         GError        **error)
{
  g_autoptr (GPtrArray) temps = list_around (repository, sien, sauf, error);
  g_autoptr (GString) texte = g_string_new (NULL);

  if (temps == NULL)
    return NULL;

  for (guint i = 0; i < temps->len; i++)
    {
      const AgendaTemps *autre = temps->pdata[i];
      const ConflitNature nature = conflit_compare (sien, &autre->creneau);

      if (nature != CONFLIT_AUCUN)
        {
          g_autofree char *conflit = agendas_format_conflit (autre, nature);

          g_string_append_printf (texte, "%s%s", texte->len > 0 ? "\n" : "", conflit);
        }
    }

  return g_strdup (texte->str);
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
  g_autoptr (Fiche) fiche = repository_get (repository, TYPE_ENTRETIEN, entretien, error);
  AgendaTemps *sien;
  char *texte;

  if (fiche == NULL)
    return NULL;

  sien = create_entretien (repository, JALONS_ENTRETIEN (fiche), NULL);
  sien->creneau.debut = debut;
  sien->creneau.fin = debut + duree_minutes * 60;
  if (copie)
    sien->creneau.seance = NULL;
  texte = explain (repository, &sien->creneau, copie ? NULL : entretien, error);
  agenda_temps_free (sien);

  return texte;
}

/**
 * agendas_explain_plan:
 * @dossier: the uuid of the dossier it would be in
 * @entretien: (nullable): the uuid of an entretien that becomes so; %NULL for a new one
 * @plan: when, how long, where
 *
 * Tells what an entretien that is being written would be in conflict with: one line each.
 *
 * Returns: (transfer full) (nullable): the lines; an empty text where there is none; %NULL with @error where
 *   the base cannot be read
 */
char *
agendas_explain_plan (Repository           *repository,
                      const char           *dossier,
                      const char           *entretien,
                      const PlanEntretien  *plan,
                      GError              **error)
{
  g_autoptr (Apercu) apercu = (Apercu *) repository_get (repository, TYPE_APERCU, dossier, NULL);
  g_autofree char *agent = repository_read_texte (repository, TYPE_DOSSIER, dossier, "agent", NULL);
  g_autoptr (Entretien) avant =
    entretien != NULL ? (Entretien *) repository_get (repository, TYPE_ENTRETIEN, entretien, NULL)
                      : NULL;
  const Creneau sien = {
    .debut = plan->debut, .fin = plan->debut + plan->duree_minutes * 60,
    .conseiller = apercu != NULL ? apercu->conseiller : NULL,
    .agent = agent,
    .lieu = g_strcmp0 (plan->mode, "presentiel") == 0 ? plan->lieu : NULL,
    .seance = avant != NULL ? avant->seance : NULL,
  };

  return explain (repository, &sien, entretien, error);
}

/**
 * agendas_get_debut:
 *
 * Returns: the hour at which the user's days begin, from 0 to 23: what the agenda shows first
 */
gint
agendas_get_debut (Repository *repository)
{
  g_autofree char *texte = reglages_read (repository, CLE_DEBUT);
  gint64 heure;

  if (texte == NULL || !g_ascii_string_to_signed (texte, 10, 0, 23, &heure, NULL))
    return HEURE_USUELLE;

  return (gint) heure;
}

/**
 * agendas_set_debut:
 * @heure: from 0 to 23
 *
 * Keeps the hour at which the user's days begin.
 *
 * Returns: %FALSE with @error where the base refused
 */
gboolean
agendas_set_debut (Repository  *repository,
                   gint         heure,
                   GError     **error)
{
  g_autofree char *texte = g_strdup_printf ("%d", heure);

  return reglages_write (repository, CLE_DEBUT, texte, error);
}
