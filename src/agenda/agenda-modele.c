/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-modele.h"

#include "agenda/agenda-mois.h"
#include "model/codes.h"
#include "operations/agendas.h"

#include <glib/gi18n.h>

struct _AgendaModele
{
  GObject parent_instance;

  Repository *repository;
  GListStore *items;            /* of the days that are shown, those the user wants to see */
  GtkFilterListModel *periode;  /* and that are in the period */
  Plage jours_periode;
};

/* What a chip says of what it is in conflict with: more is no help. */
#define CONFLITS_DITS 4

G_DEFINE_FINAL_TYPE (AgendaModele, agenda_modele, G_TYPE_OBJECT)

static gboolean
filter_periode (gpointer item,
                gpointer data)
{
  AgendaModele *self = data;

  return plage_contains (self->jours_periode, agenda_item_get_jour (item));
}

static void
agenda_modele_dispose (GObject *object)
{
  AgendaModele *self = JALONS_AGENDA_MODELE (object);

  g_clear_object (&self->periode);
  g_clear_object (&self->items);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (agenda_modele_parent_class)->dispose (object);
}

static void
agenda_modele_class_init (AgendaModeleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = agenda_modele_dispose;
}

static void
agenda_modele_init (AgendaModele *self)
{
  self->items = g_list_store_new (JALONS_TYPE_AGENDA_ITEM);
  self->periode = gtk_filter_list_model_new (
    g_object_ref (G_LIST_MODEL (self->items)),
    GTK_FILTER (gtk_custom_filter_new (filter_periode, self, NULL)));
}

/* The item that shows a time: the same one as before where nothing has changed, so that views do
 * nothing for it. */
static AgendaItem *
get_item (GHashTable        *avant,
          const AgendaTemps *temps,
          const char        *conflit)
{
  AgendaItem *connu = g_hash_table_lookup (avant, fiche_get_uuid (temps->fiche));
  AgendaDonnees donnees = {
    .uuid = (char *) fiche_get_uuid (temps->fiche), .debut = temps->creneau.debut,
    .conseiller = (char *) temps->creneau.conseiller, .agent = (char *) temps->creneau.agent,
    .seance = (char *) temps->creneau.seance, .conflit = (char *) conflit,
  };

  if (JALONS_IS_INDISPONIBILITE (temps->fiche))
    {
      donnees.indisponible = TRUE;
      donnees.nom = JALONS_INDISPONIBILITE (temps->fiche)->motif;
      donnees.duree_minutes = (temps->creneau.fin - temps->creneau.debut) / 60;
    }
  else
    {
      Entretien *entretien = JALONS_ENTRETIEN (temps->fiche);

      donnees.nom = temps->apercu != NULL ? temps->apercu->nom : NULL;
      donnees.prenom = temps->apercu != NULL ? temps->apercu->prenom : NULL;
      donnees.duree_minutes = entretien->duree_minutes;
      donnees.genre = entretien->genre;
      donnees.genre_libelle = (char *) code_libelle_find (codes_genre_entretien, entretien->genre);
      donnees.mode = entretien->mode;
      donnees.statut = entretien->statut;
      donnees.couleur = agenda_genre_get_couleur (entretien->genre);
      donnees.lieu = entretien->lieu;
      donnees.raison = entretien->conflit_raison;
    }

  if (connu != NULL && agenda_item_equals (connu, &donnees))
    return g_object_ref (connu);

  return agenda_item_new (&donnees);
}

/* Only what is shown says what it is in conflict with; beyond a few, how many others. */
static char *
describe_conflicts (GPtrArray *temps,
                    GArray    *conflits,
                    guint      rang)
{
  GString *texte = NULL;
  guint n = 0;

  for (guint i = 0; conflits != NULL && i < conflits->len; i++, n++)
    {
      const Conflit *conflit = &g_array_index (conflits, Conflit, i);
      const guint autre = conflit->a == rang ? conflit->b : conflit->a;
      g_autofree char *un = NULL;

      if (n >= CONFLITS_DITS)
        continue;
      un = agendas_format_conflit (temps->pdata[autre], conflit->nature);
      if (texte == NULL)
        texte = g_string_new (un);
      else
        g_string_append_printf (texte, "\n%s", un);
    }
  if (n > CONFLITS_DITS)
    {
      g_string_append_c (texte, '\n');
      g_string_append_printf (texte, ngettext ("%u more", "%u more", n - CONFLITS_DITS),
                              n - CONFLITS_DITS);
    }

  return texte != NULL ? g_string_free (texte, FALSE) : NULL;
}

static void
note_conflict (GPtrArray     *siens,
               guint          rang,
               const Conflit *conflit)
{
  GArray *les_siens = siens->pdata[rang];

  if (les_siens == NULL)
    les_siens = siens->pdata[rang] = g_array_new (FALSE, FALSE, sizeof (Conflit));
  g_array_append_val (les_siens, *conflit);
}

static void
free_conflicts (gpointer data)
{
  if (data != NULL)
    g_array_unref (data);
}

/* Returns: (transfer full): for each time, its conflicts, or NULL */
static GPtrArray *
list_conflicts (GPtrArray *temps)
{
  GPtrArray *siens = g_ptr_array_new_with_free_func (free_conflicts);
  g_autofree Creneau *creneaux = g_new (Creneau, MAX (temps->len, 1));
  g_autoptr (GArray) conflits = NULL;

  g_ptr_array_set_size (siens, (gint) temps->len);
  for (guint i = 0; i < temps->len; i++)
    creneaux[i] = ((AgendaTemps *) temps->pdata[i])->creneau;
  conflits = conflits_find (creneaux, temps->len);
  for (guint i = 0; i < conflits->len; i++)
    {
      const Conflit *conflit = &g_array_index (conflits, Conflit, i);

      note_conflict (siens, conflit->a, conflit);
      note_conflict (siens, conflit->b, conflit);
    }

  return siens;
}

static GHashTable *
index_items (AgendaModele *self)
{
  GHashTable *items = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; i < n; i++)
    {
      AgendaItem *item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      g_hash_table_insert (items, agenda_item_get_donnees (item)->uuid, item);
    }

  return items;
}

static gboolean
is_at (AgendaModele *self,
       guint         position,
       AgendaItem   *item)
{
  g_autoptr (AgendaItem) la = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return la == item;
}

/* What stays where it was is not told: a meeting that is moved is a few items, not all of them. */
static void
replace_items (AgendaModele *self,
               GPtrArray    *items)
{
  const guint avant = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint debut = 0, fin = 0;

  while (debut < MIN (avant, items->len) && is_at (self, debut, items->pdata[debut]))
    debut++;
  while (fin < MIN (avant, items->len) - debut
         && is_at (self, avant - 1 - fin, items->pdata[items->len - 1 - fin]))
    fin++;
  if (avant - fin > debut || items->len - fin > debut)
    g_list_store_splice (self->items, debut, avant - debut - fin, items->pdata + debut,
                         items->len - debut - fin);
}

/**
 * agenda_modele_new:
 * @repository: an open base
 *
 * Returns: (transfer full): an empty agenda
 */
AgendaModele *
agenda_modele_new (Repository *repository)
{
  AgendaModele *self = g_object_new (JALONS_TYPE_AGENDA_MODELE, NULL);

  self->repository = g_object_ref (repository);
  return self;
}

/**
 * agenda_modele_load:
 * @jours: the days that are shown
 * @periode: the days that are named and counted
 * @conseiller: (nullable): only those of this conseiller
 * @error: set where the base cannot be read; the agenda stays as it was
 *
 * Reads the times of some days; conflicts are looked for among everybody's.
 */
gboolean
agenda_modele_load (AgendaModele  *self,
                    Plage          jours,
                    Plage          periode,
                    const char    *conseiller,
                    GError       **error)
{
  g_autoptr (GPtrArray) temps =
    agendas_list (self->repository, plage_to_instants (jours), conseiller, error);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) conflits = NULL;
  g_autoptr (GHashTable) avant = NULL;
  const gboolean autre_periode = self->jours_periode.debut != periode.debut
                                 || self->jours_periode.fin != periode.fin;

  const guint siens = temps != NULL ? temps->len : 0;

  if (temps == NULL || (conseiller != NULL && !agendas_add_rivals (self->repository, temps, error)))
    return FALSE;

  conflits = list_conflicts (temps);
  avant = index_items (self);
  for (guint i = 0; i < siens; i++)
    {
      g_autofree char *texte = describe_conflicts (temps, conflits->pdata[i], i);

      g_ptr_array_add (items, get_item (avant, temps->pdata[i], texte));
    }
  self->jours_periode = periode;
  replace_items (self, items);
  if (autre_periode)
    gtk_filter_changed (gtk_filter_list_model_get_filter (self->periode), GTK_FILTER_CHANGE_DIFFERENT);

  return TRUE;
}

/**
 * agenda_modele_get_siens:
 *
 * Returns: (transfer none): #AgendaItem of all the days that are shown
 */
GListModel *
agenda_modele_get_siens (AgendaModele *self)
{
  return G_LIST_MODEL (self->items);
}

/**
 * agenda_modele_get_periode:
 *
 * Returns: (transfer none): #AgendaItem of the period
 */
GListModel *
agenda_modele_get_periode (AgendaModele *self)
{
  return G_LIST_MODEL (self->periode);
}

/**
 * agenda_modele_find:
 *
 * Returns: (transfer full) (nullable): the item of a record
 */
AgendaItem *
agenda_modele_find (AgendaModele *self,
                    const char   *uuid)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AgendaItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (g_strcmp0 (agenda_item_get_donnees (item)->uuid, uuid) == 0)
        return g_steal_pointer (&item);
    }

  return NULL;
}

/**
 * agenda_modele_count:
 *
 * Returns: how many entretiens the period has
 */
guint
agenda_modele_count (AgendaModele *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->periode));
  guint entretiens = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AgendaItem) item = g_list_model_get_item (G_LIST_MODEL (self->periode), i);

      entretiens += agenda_item_get_donnees (item)->indisponible ? 0 : 1;
    }

  return entretiens;
}
