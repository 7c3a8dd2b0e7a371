/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-modele.h"

#include "agenda/agenda-fabrique.h"
#include "widgets/agenda-suite.h"

/* Of everybody, as many times as are made at once; of more, those that somebody sees. */
#define TOUS_MAX 400
/* A step leaves the rest of a frame to what is typed and painted. */
#define ETAPE_US 8000

struct _AgendaModele
{
  GObject parent_instance;

  Repository *repository;
  AgendaSuite *suite;            /* of the days that are shown, those the user wants to see */
  GtkSliceListModel *periode;    /* and that begin in the period */
  AgendaFabrique *fabrique;
  guint maximum;                 /* that are made at once, of everybody's */
  guint etape;
};

G_DEFINE_FINAL_TYPE (AgendaModele, agenda_modele, G_TYPE_OBJECT)

static void
drop_fabrique (AgendaModele *self)
{
  g_clear_handle_id (&self->etape, g_source_remove);
  if (self->fabrique != NULL)
    g_signal_handlers_disconnect_by_data (self->fabrique, self);
  g_clear_object (&self->fabrique);
}

static void
agenda_modele_dispose (GObject *object)
{
  AgendaModele *self = JALONS_AGENDA_MODELE (object);

  drop_fabrique (self);
  g_clear_object (&self->periode);
  g_clear_object (&self->suite);
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
  self->maximum = TOUS_MAX;
  self->suite = agenda_suite_new ();
  self->periode = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->suite)), 0, 0);
}

/* Only what is shown says what it is in conflict with; beyond a few, how many others. */
static char *
describe_conflicts (GPtrArray *temps,
                    GArray    *conflits,
                    guint      rang)
{
  const guint n = conflits != NULL ? conflits->len : 0;
  g_autoptr (GPtrArray) dits = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < MIN (n, AGENDAS_CONFLITS_DITS); i++)
    {
      const Conflit *conflit = &g_array_index (conflits, Conflit, i);
      const guint autre = conflit->a == rang ? conflit->b : conflit->a;

      g_ptr_array_add (dits, agendas_format_conflit (temps->pdata[autre], conflit->nature));
    }

  return agendas_join_conflits (dits, n);
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

/* All of them: their conflicts are found together. */
static AgendaMoments *
make_all (AgendaModele    *self,
          AgendaFabrique  *fabrique,
          Plage            instants,
          const char      *conseiller,
          GError         **error)
{
  g_autoptr (GPtrArray) temps = agendas_list (self->repository, instants, conseiller, error);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) conflits = NULL;
  const guint siens = temps != NULL ? temps->len : 0;

  if (temps == NULL || (conseiller != NULL && !agendas_add_rivals (self->repository, temps, error)))
    return NULL;

  conflits = list_conflicts (temps);
  for (guint i = 0; i < siens; i++)
    {
      g_autofree char *texte = describe_conflicts (temps, conflits->pdata[i], i);

      g_ptr_array_add (items, agenda_fabrique_make (fabrique, temps->pdata[i], texte));
    }

  return agenda_moments_new_made (items);
}

/* Very many: each when a view asks for it */

static void
insert_absence (GArray            *moments,
                const AgendaTemps *temps)
{
  Moment moment = { .debut = temps->creneau.debut, .fin = temps->creneau.fin, .indisponible = TRUE };
  guint rang = moments->len;

  uuid_parse (fiche_get_uuid (temps->fiche), moment.uuid);
  while (rang > 0 && g_array_index (moments, Moment, rang - 1).debut > moment.debut)
    rang--;
  g_array_insert_val (moments, rang, moment);
}

static AgendaItem *
read_item (gpointer      data,
           const Moment *moment)
{
  return agenda_fabrique_read (data, moment);
}

static void
order_moments (gpointer  data,
               Moment   *moments,
               guint     n)
{
  agenda_fabrique_order (data, moments, n);
}

/* @moments: (transfer full): the entretiens of everybody */
static AgendaMoments *
defer_all (AgendaModele    *self,
           AgendaFabrique  *fabrique,
           GArray          *moments,
           Plage            instants,
           GError         **error)
{
  g_autoptr (GPtrArray) absences = g_ptr_array_new_with_free_func ((GDestroyNotify) agenda_temps_free);
  AgendaMoments *tous;

  if (!agendas_add_absences (self->repository, absences, instants, NULL, error))
    {
      g_array_unref (moments);
      return NULL;
    }

  while (absences->len > 0)
    {
      AgendaTemps *absence = g_ptr_array_steal_index (absences, absences->len - 1);

      insert_absence (moments, absence);
      agenda_fabrique_add_absence (fabrique, absence);
    }

  tous = agenda_moments_new (moments, read_item, g_object_ref (fabrique), g_object_unref);
  agenda_moments_set_order (tous, order_moments);
  return tous;
}

static AgendaMoments *
list_moments (AgendaModele    *self,
              AgendaFabrique  *fabrique,
              Plage            instants,
              const char      *conseiller,
              GError         **error)
{
  g_autoptr (GArray) moments = NULL;

  if (conseiller == NULL)
    {
      moments = repository_list_moments (self->repository, instants, error);
      if (moments == NULL)
        return NULL;
      if (moments->len > self->maximum)
        return defer_all (self, fabrique, g_steal_pointer (&moments), instants, error);
    }

  return make_all (self, fabrique, instants, conseiller, error);
}

/* The items of a day say what they are in conflict with. */
static void
tell_conflicts (AgendaModele *self,
                gint64        jour)
{
  AgendaMoments *moments = agenda_suite_get_moments (self->suite);
  const Plage instants = plage_to_instants ((Plage) { jour, jour + 1 });

  for (guint i = agenda_moments_find_from (moments, instants.debut);
       i < agenda_moments_get_n (moments) && agenda_moments_get (moments, i)->debut < instants.fin; i++)
    {
      AgendaItem *item = agenda_moments_peek_item (moments, i);
      g_autoptr (AgendaItem) su = item != NULL
                                  ? agenda_fabrique_read (self->fabrique, agenda_moments_get (moments, i))
                                  : NULL;

      if (su != item)
        agenda_suite_replace (self->suite, i, su);
    }
}

/* As many days as a step has time for, once what is seen is painted: the views follow once a step. */
static gboolean
etape_cb (gpointer data)
{
  AgendaModele *self = data;
  const gint64 fin = g_get_monotonic_time () + ETAPE_US;

  do
    {
      gint64 jour;

      if (!agenda_fabrique_find_conflicts (self->fabrique, &jour))
        {
          self->etape = 0;
          return G_SOURCE_REMOVE;
        }
      tell_conflicts (self, jour);
    }
  while (g_get_monotonic_time () < fin);

  return G_SOURCE_CONTINUE;
}

static void
attendu_cb (AgendaModele *self)
{
  if (self->etape == 0)
    self->etape = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, etape_cb, self, NULL);
}

/* What is shown is known, for what has not changed to stay the same item. */
static AgendaFabrique *
create_fabrique (AgendaModele *self,
                 Plage         instants)
{
  AgendaFabrique *fabrique = agenda_fabrique_new (self->repository, instants);
  AgendaMoments *avant = agenda_suite_get_moments (self->suite);

  for (guint i = 0; i < agenda_moments_get_n (avant); i++)
    if (agenda_moments_peek_item (avant, i) != NULL)
      agenda_fabrique_know (fabrique, agenda_moments_peek_item (avant, i));

  return fabrique;
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
 * agenda_modele_set_maximum:
 * @maximum: how many of everybody's are made at once; of more, those that a view asks for
 */
void
agenda_modele_set_maximum (AgendaModele *self,
                           guint         maximum)
{
  self->maximum = maximum;
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
  const Plage montres = plage_to_instants (jours);
  g_autoptr (AgendaFabrique) fabrique = create_fabrique (self, montres);
  g_autoptr (AgendaMoments) moments = list_moments (self, fabrique, montres, conseiller, error);
  const Plage instants = plage_to_instants (periode);
  guint debut;

  if (moments == NULL)
    return FALSE;

  drop_fabrique (self);
  self->fabrique = g_steal_pointer (&fabrique);
  g_signal_connect_swapped (self->fabrique, "attendu", G_CALLBACK (attendu_cb), self);
  agenda_suite_set_moments (self->suite, moments);
  debut = agenda_moments_find_from (moments, instants.debut);
  gtk_slice_list_model_set_offset (self->periode, debut);
  gtk_slice_list_model_set_size (self->periode, agenda_moments_find_from (moments, instants.fin) - debut);

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
  return G_LIST_MODEL (self->suite);
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
  AgendaMoments *moments = agenda_suite_get_moments (self->suite);
  guint rang;

  return agenda_moments_find (moments, uuid, &rang) ? g_object_ref (agenda_moments_get_item (moments, rang))
                                                    : NULL;
}

/**
 * agenda_modele_find_rang:
 * @jour: a day of the period
 *
 * Returns: the place in the period of what first begins on @jour or later
 */
guint
agenda_modele_find_rang (AgendaModele *self,
                         gint64        jour)
{
  const guint rang = agenda_moments_find_from (agenda_suite_get_moments (self->suite),
                                               plage_to_instants ((Plage) { jour, jour + 1 }).debut);
  const guint debut = gtk_slice_list_model_get_offset (self->periode);

  return rang > debut ? rang - debut : 0;
}

/**
 * agenda_modele_count:
 *
 * Returns: how many entretiens the period has
 */
guint
agenda_modele_count (AgendaModele *self)
{
  AgendaMoments *moments = agenda_suite_get_moments (self->suite);
  const guint debut = gtk_slice_list_model_get_offset (self->periode);
  const guint n = gtk_slice_list_model_get_size (self->periode);
  guint entretiens = 0;

  for (guint i = debut; i < MIN (debut + n, agenda_moments_get_n (moments)); i++)
    entretiens += agenda_moments_get (moments, i)->indisponible ? 0 : 1;

  return entretiens;
}
