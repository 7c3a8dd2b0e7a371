/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/progres.h"

#define UNITE 10000.0

struct _Progres
{
  GObject parent_instance;

  GCancellable *cancellable;
  gint debut;      /* of the part that is being done, in ten thousandths of the whole */
  gint fin;
  gint fraction;   /* of the whole, in the same */
  gint limite;     /* where it is given up, in the same; 0 for nowhere */
  GMutex travail;  /* held while a thread works */
};

G_DEFINE_FINAL_TYPE (Progres, progres, G_TYPE_OBJECT)

static void
progres_finalize (GObject *object)
{
  Progres *self = JALONS_PROGRES (object);

  g_mutex_clear (&self->travail);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (progres_parent_class)->finalize (object);
}

static void
progres_class_init (ProgresClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = progres_finalize;
}

static void
progres_init (Progres *self)
{
  self->cancellable = g_cancellable_new ();
  self->fin = (gint) UNITE;
  g_mutex_init (&self->travail);
}

/**
 * progres_new:
 *
 * Returns: (transfer full): a work that has not begun
 */
Progres *
progres_new (void)
{
  return g_object_new (TYPE_PROGRES, NULL);
}

/**
 * progres_set:
 * @self: (nullable): nobody wants to know without it
 * @fait: how much of the present part is done
 * @total: how much that part is
 *
 * Tells how far the work is. It never goes back.
 */
void
progres_set (Progres *self,
             guint64  fait,
             guint64  total)
{
  double partie;
  gint fraction;

  if (self == NULL)
    return;

  partie = total > 0 ? CLAMP ((double) fait / (double) total, 0.0, 1.0) : 1.0;
  fraction = self->debut + (gint) (partie * (self->fin - self->debut));
  if (fraction > g_atomic_int_get (&self->fraction))
    g_atomic_int_set (&self->fraction, fraction);
  if (self->limite > 0 && fraction >= self->limite)
    progres_cancel (self);
}

/**
 * progres_set_partie:
 * @self: (nullable): nobody wants to know without it
 * @debut: where the part that begins now starts, from 0 to 1
 * @fin: where it ends
 *
 * Says which part of the whole the next progres_set() are about.
 */
void
progres_set_partie (Progres *self,
                    double   debut,
                    double   fin)
{
  if (self == NULL)
    return;

  self->debut = (gint) (debut * UNITE);
  self->fin = (gint) (fin * UNITE);
  progres_set (self, 0, 1);
}

/**
 * progres_get_fraction:
 *
 * Returns: how much of the whole is done, from 0 to 1
 */
double
progres_get_fraction (Progres *self)
{
  g_return_val_if_fail (JALONS_IS_PROGRES (self), 0);

  return g_atomic_int_get (&self->fraction) / UNITE;
}

/**
 * progres_get_cancellable:
 *
 * Returns: (transfer none): what is cancelled with the work
 */
GCancellable *
progres_get_cancellable (Progres *self)
{
  g_return_val_if_fail (JALONS_IS_PROGRES (self), NULL);

  return self->cancellable;
}

/**
 * progres_is_wanted:
 * @self: (nullable): always wanted without it
 *
 * Returns: %FALSE with %G_IO_ERROR_CANCELLED once the work is not wanted any more
 */
gboolean
progres_is_wanted (Progres  *self,
                   GError  **error)
{
  return self == NULL || !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/**
 * progres_cancel:
 *
 * Says that the work is not wanted any more. It ends at the next progres_is_wanted().
 */
void
progres_cancel (Progres *self)
{
  g_return_if_fail (JALONS_IS_PROGRES (self));

  g_cancellable_cancel (self->cancellable);
}

/**
 * progres_cancel_at:
 * @fraction: from 0 to 1, and not 0
 *
 * Says, before the work begins, that it is not wanted any more once it is that far, however fast the
 * machine.
 */
void
progres_cancel_at (Progres *self,
                   double   fraction)
{
  g_return_if_fail (JALONS_IS_PROGRES (self));

  self->limite = (gint) (fraction * UNITE);
}

/**
 * progres_enter:
 * @self: (nullable): a work
 *
 * Begins what a thread does for the work: progres_stop() waits for progres_leave().
 */
void
progres_enter (Progres *self)
{
  if (self != NULL)
    g_mutex_lock (&self->travail);
}

/**
 * progres_leave:
 * @self: (nullable): a work
 *
 * Ends what progres_enter() began.
 */
void
progres_leave (Progres *self)
{
  if (self != NULL)
    g_mutex_unlock (&self->travail);
}

/**
 * progres_stop:
 *
 * Cancels the work and waits for its thread: what the thread reads can go then.
 */
void
progres_stop (Progres *self)
{
  g_return_if_fail (JALONS_IS_PROGRES (self));

  progres_cancel (self);
  g_mutex_lock (&self->travail);
  g_mutex_unlock (&self->travail);
}
